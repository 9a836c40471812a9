import fc from "fast-check";
import { expect, it } from "vitest";
import { passWeek } from "../../../src/monitor/rhythm/pass-week.ts";
import { offFrom, onFrom, phasePlaces, sumOfPhase } from "../../../src/monitor/rhythm/rhythm.ts";

const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: phasePlaces, maxLength: phasePlaces });

it("loses no chance when a week passes", () => {
  fc.assert(
    fc.property(shares, shares, (ends, weights) => {
      const before = Float64Array.from(weights);
      const after = new Float64Array(phasePlaces);
      passWeek(Float64Array.from(ends), before, after);
      const sum = (chances: Float64Array) => sumOfPhase(chances, onFrom) + sumOfPhase(chances, offFrom);
      expect(sum(after)).toBeCloseTo(sum(before), 9);
    }),
  );
});

it("begins the other phase where one is over, and goes on where it is not", () => {
  const before = new Float64Array(phasePlaces);
  before[onFrom + 4] = 1;
  const after = new Float64Array(phasePlaces);
  passWeek(new Float64Array(phasePlaces).fill(0.25), before, after);
  expect([after[onFrom + 5], after[offFrom]]).toEqual([0.75, 0.25]);
});
