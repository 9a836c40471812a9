import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kaplanMeier, medianTime, shareBy } from "../../src/statistics/kaplan-meier.ts";

/** Remission under 6-MP in weeks (Freireich 1963), the textbook example; `+` still in remission. */
const remission = "6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+".split(" ").map((text) => ({
  time: Number.parseInt(text, 10),
  happened: !text.endsWith("+"),
}));

describe("the Kaplan-Meier estimate", () => {
  it("agrees with the textbook", () => {
    const shares = kaplanMeier(remission).map(({ time, share }) => [time, Math.round(share * 1000) / 1000]);
    //                       weeks and share still waiting
    expect(shares).toEqual([
      [6, 0.857],
      [7, 0.807],
      [10, 0.753],
      [13, 0.69],
      [16, 0.627],
      [22, 0.538],
      [23, 0.448],
    ]);
    expect(medianTime(kaplanMeier(remission))).toBe(23);
    expect(shareBy(kaplanMeier(remission), 15)).toBeCloseTo(0.31, 3);
  });

  it("is the plain share where nobody is still waiting", () => {
    const times = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1 });
    fc.assert(
      fc.property(times, fc.integer({ min: 0, max: 20 }), (all, by) => {
        const steps = kaplanMeier(all.map((time) => ({ time, happened: true })));
        expect(shareBy(steps, by)).toBeCloseTo(all.filter((time) => time <= by).length / all.length, 9);
      }),
      { seed: 7 },
    );
  });

  it("has no median while fewer than half have happened", () => {
    const waiting = { time: 5, happened: false };
    expect(medianTime(kaplanMeier([{ time: 1, happened: true }, waiting, waiting]))).toBeNaN();
    expect(medianTime([])).toBeNaN();
  });
});
