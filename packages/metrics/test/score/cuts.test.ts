import { describe, expect, it } from "vitest";
import { freezeCuts, rawScore } from "../../src/score/cuts.ts";
import type { Reference } from "../../src/score/reference.ts";
import type { Scales } from "../../src/score/scales.ts";

const scales = {
  components: [{ good: "high" }, { good: "low" }],
  scaled: [Float64Array.of(0, 3, 0), Float64Array.of(0, -3, Number.NaN)],
} as unknown as Scales;
const reference = { middle: Float64Array.of(0, 0), deviation: Float64Array.of(1, 1) } as Reference;
const weights = Float64Array.of(30, 10);

describe("a score before smoothing", () => {
  it("is the weighted mean of what components say, in hundredths", () => {
    expect(rawScore(scales, reference, weights, 0)).toEqual({ score: expect.closeTo(50, 9), coverage: 1 });
    expect(rawScore(scales, reference, weights, 1).score).toBeCloseTo(99.865, 2);
  });

  it("spreads the weight of what is missing, and says how much is left", () => {
    expect(rawScore(scales, reference, weights, 2)).toEqual({ score: expect.closeTo(50, 9), coverage: 0.75 });
  });
});

describe("cuts", () => {
  const scoreOf = (row: number) => ({ score: row, coverage: row < 101 ? 1 : 0.5 });
  const rows = Array.from({ length: 150 }, (_, row) => row);

  it("are shares of the scores of the reference, without those that know too little", () => {
    expect(freezeCuts(rows, scoreOf, { red: 0.12, yellow: 0.35 })).toEqual({
      red: expect.closeTo(12, 9),
      yellow: expect.closeTo(35, 9),
    });
  });
});
