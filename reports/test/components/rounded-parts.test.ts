import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changeWords, inTenths, roundedParts, tenthsWords } from "../../src/components/rounded-parts.js";

describe("rounded parts", () => {
  it("add up to the total as it is shown, each within a tenth of what it is", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -40, max: 40, noNaN: true }), { minLength: 2, maxLength: 12 }), (parts) => {
        const total = inTenths(parts.reduce((sum, part) => sum + part, 0));
        const rounded = roundedParts(parts, total);
        expect(rounded.reduce((sum, part) => sum + part, 0)).toBe(total);
        rounded.forEach((tenths, i) => {
          expect(Math.abs(tenths - (parts[i] as number) * 10)).toBeLessThanOrEqual(1.000001);
        });
      }),
    );
  });

  it("give what is missing to the largest remainders, and leave nothing as nothing", () => {
    expect(roundedParts([0.16, 0.16, 0, 0.08], 4)).toEqual([2, 1, 0, 1]);
    expect(roundedParts([0, 0], 0)).toEqual([0, 0]);
    expect(roundedParts([1.02, 0], 11)).toEqual([11, 0]);
    expect(roundedParts([-0.38, -0.02], -4)).toEqual([-4, 0]);
  });

  it("are printed with one decimal and a true minus", () => {
    expect([134, -31, 0].map(tenthsWords)).toEqual(["13.4", "−3.1", "0.0"]);
    expect(tenthsWords(inTenths(-0.01))).toBe("0.0");
    expect([4, -31, 0].map(changeWords)).toEqual(["+0.4", "−3.1", "±0"]);
  });
});
