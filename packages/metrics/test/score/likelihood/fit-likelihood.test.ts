import { describe, expect, it } from "vitest";
import { fitLikelihood, type LikelihoodFit } from "../../../src/score/likelihood/fit-likelihood.ts";
import { priorsToCompare } from "../../../src/score/likelihood/likelihood-options.ts";
import { predictLikelihood } from "../../../src/score/likelihood/predict-likelihood.ts";
import { golden, goldenRows } from "./golden-rows.ts";

const { z, churned } = goldenRows();
const rows = { z, churned, columns: 3, weight: new Float64Array(churned.length).fill(4 / 26) };
const options = { signs: [1, 1, 1], weights: [50, 30, 20] };

/** Rows of two columns: the first healthy when high, the second healthy when low. */
const twoColumns = { signs: [1, -1], weights: [3, 1] };
const table = (...lines: [first: number, second: number, churned: 0 | 1][]) => ({
  z: Float64Array.from(lines.flatMap((line) => line.slice(0, 2))),
  columns: 2,
  churned: Uint8Array.from(lines, ([, , each]) => each),
  weight: new Float64Array(lines.length).fill(1),
});
const finite = (fit: LikelihoodFit) =>
  [fit.intercept, fit.slope, fit.objective, ...fit.coefficients].every(Number.isFinite);

describe("fitLikelihood", () => {
  it("agrees with an independent computation to nine digits", () => {
    const fit = fitLikelihood(rows, options);
    expect(Math.abs(fit.slope - golden.slopeFit.slope)).toBeLessThan(1e-9);
    [fit.intercept, ...fit.coefficients].forEach((each, j) => {
      expect(Math.abs(each - (golden.blend[j] as number))).toBeLessThan(1e-9);
    });
    expect(fit).toMatchObject({ rows: 240, churned: churned.reduce((a, b) => a + b, 0), leftOut: [] });
  });

  it.each([
    ["no row", table(), 0],
    ["one row", table([1, 0, 0]), 0],
    ["one row that churned", table([1, 0, 1]), 1],
    ["nobody who churned", table([1, 0, 0], [-1, 2, 0], [0, 0, 0]), 0],
    ["nobody who stayed", table([1, 0, 1], [-1, 2, 1], [0, 0, 1]), 3],
    ["the same row twice, with either end", table([1, 1, 0], [1, 1, 1]), 1],
    ["columns that say the same", table([1, 1, 0], [-1, -1, 1], [2, 2, 0], [-2, -2, 1]), 2],
    ["outcomes that a line parts", table([3, -3, 0], [2, -3, 0], [-3, 3, 1], [-3, 2, 1]), 2],
  ])("stays finite and keeps the default's direction for %s", (_what, few, lost) => {
    const fit = fitLikelihood(few, twoColumns);
    expect(finite(fit)).toBe(true);
    expect(fit.churned).toBe(lost);
    expect(fit.coefficients[0]).toBeLessThan(0);
    expect(fit.coefficients[1]).toBeGreaterThan(0);
  });

  it("is the defaults where there are no outcomes", () => {
    const fit = fitLikelihood(table([1, 0, 0], [-1, 2, 0], [0, 0, 0]), twoColumns);
    expect(fit.slope).toBeCloseTo(1.5, 4);
    expect(fit.coefficients[0]).toBeCloseTo(-1.5 * 0.75, 4);
    expect(fit.coefficients[1]).toBeCloseTo(1.5 * 0.25, 4);
    expect(predictLikelihood(fit, Float64Array.of(0, 0))[0]).toBeLessThan(1e-4);
  });

  it("fits nothing but the base rate without columns", () => {
    const none = {
      z: new Float64Array(),
      columns: 0,
      churned: Uint8Array.of(1, 0, 0, 0),
      weight: Float64Array.of(1, 1, 1, 1),
    };
    const fit = fitLikelihood(none, { signs: [], weights: [] });
    expect(predictLikelihood(fit, new Float64Array(), 4)[0]).toBeCloseTo(0.25, 5);
    expect(fit.base).toBe(0.25);
  });

  it("keeps the weights of the score, or forgets them, when told to", () => {
    const kept = fitLikelihood(rows, { ...options, priors: priorsToCompare.defaults });
    kept.coefficients.forEach((each, j) => {
      expect(each).toBeCloseTo((-kept.slope * (options.weights[j] as number)) / 100, 6);
    });
    const forgotten = { ...rows, weight: new Float64Array(churned.length).fill(1) };
    const fitted = fitLikelihood(forgotten, { ...options, priors: priorsToCompare.fitted });
    [fitted.intercept, ...fitted.coefficients].forEach((each, j) => {
      expect(each).toBeCloseTo(golden.ridgeHalfSigned[j] as number, 6);
    });
  });

  it("takes a missing number as average, and leaves a column out that is missing in more than a fifth", () => {
    const gap = Number.NaN;
    const five = [
      [1, gap, 0],
      [-1, 2, 1],
      [0.5, 1, 0],
      [-2, 0, 1],
      [2, -1, 0],
    ] as [number, number, 0 | 1][];
    const filled = five.map(([a, b, y]) => [a, b || 0, y]) as typeof five;
    const fit = fitLikelihood(table(...five), twoColumns);
    expect(fit.coefficients).toEqual(fitLikelihood(table(...filled), twoColumns).coefficients);
    expect(fit.leftOut).toEqual([]);
    const four = fitLikelihood(table(...five.slice(0, 4)), twoColumns);
    expect(four.leftOut).toEqual([1]);
    expect(four.coefficients[1]).toBe(0);
  });

  it("says what is wrong with rows that cannot be fitted", () => {
    const good = table([1, 0, 0], [-1, 2, 1]);
    expect(() => fitLikelihood({ ...good, weight: Float64Array.of(1) }, twoColumns)).toThrow(
      /unlike length: 2 outcomes, 1 weights/,
    );
    expect(() => fitLikelihood({ ...good, weight: Float64Array.of(1, -1) }, twoColumns)).toThrow(
      /no weight of a row: -1 in row 1/,
    );
    expect(() => fitLikelihood({ ...good, churned: Uint8Array.of(0, 2) }, twoColumns)).toThrow(
      /no outcome: 2 in row 1/,
    );
    expect(() => fitLikelihood({ ...good, z: Float64Array.of(0, 0, 0, Number.POSITIVE_INFINITY) }, twoColumns)).toThrow(
      /row 1, column 1/,
    );
    expect(() => fitLikelihood(good, { signs: [1], weights: [1] })).toThrow(/1 signs and 1 weights for 2 columns/);
    expect(() => fitLikelihood(good, { signs: [1, 0], weights: [1, 1] })).toThrow(/no sign: 0 of column 1/);
    expect(() => fitLikelihood(good, { signs: [1, 1], weights: [1, -1] })).toThrow(/no weight: -1 of column 1/);
  });
});
