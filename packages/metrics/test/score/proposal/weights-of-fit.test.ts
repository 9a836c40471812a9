import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { weightsOfFit } from "../../../src/score/proposal/weights-of-fit.ts";

describe("the weights of a fit", () => {
  it.each([
    ["are as coefficients are to each other", [-0.3, 0.1, -0.1], [], [60, 20, 20], [60, 20, 20]],
    ["come to a hundred when rounded", [-1, -1, -1], [], [50, 30, 20], [34, 33, 33]],
    ["leave out what has no weight today", [-1, -1, -2], [], [50, 50, 0], [50, 50, 0]],
    ["keep the share of what was missing too often", [-3, -1, 0], [2], [50, 30, 20], [60, 20, 20]],
    ["are nothing where nothing was found", [0, 0, 0], [], [50, 30, 20], null],
  ])("%s", (_, coefficients, leftOut, today, expected) => {
    expect(weightsOfFit({ coefficients, leftOut }, today)).toEqual(expected);
  });

  it("are whole, never negative and a hundred together, whatever the fit", () => {
    const fits = fc.array(
      fc.record({ b: fc.double({ min: -5, max: 5, noNaN: true }), w: fc.integer({ min: 1, max: 99 }) }),
      {
        minLength: 1,
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(fits, (each) => {
        const weights = weightsOfFit(
          { coefficients: each.map(({ b }) => b), leftOut: [] },
          each.map(({ w }) => w),
        );
        if (weights === null) return;
        expect(weights.reduce((sum, weight) => sum + weight, 0)).toBe(100);
        expect(weights.every((weight) => Number.isInteger(weight) && weight >= 0)).toBe(true);
      }),
    );
  });
});
