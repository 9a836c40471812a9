import fc from "fast-check";
import { expect, it } from "vitest";
import { medianOf } from "../../src/statistics/median-of.ts";
import { median } from "../../src/statistics/quantile.ts";

it("finds the same number as sorting does, to the last bit, in any order and with ties", () => {
  const value = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }),
    fc.integer({ min: 0, max: 3 }),
  );
  fc.assert(
    fc.property(fc.array(value, { maxLength: 60 }), (values) => {
      const sorted = Float64Array.from(values).sort();
      expect(medianOf(Float64Array.from(values)) + 0).toBe(median(sorted) + 0);
    }),
  );
});

it("does not slow down where values are sorted already or all alike", () => {
  const many = Float64Array.from({ length: 200_001 }, (_, i) => i);
  expect([medianOf(many), medianOf(many.map((each) => -each)), medianOf(many.fill(7))]).toEqual([100_000, -100_000, 7]);
});
