import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { weightedQuantile } from "../../src/statistics/weighted-quantile.ts";

describe("the weighted quantile", () => {
  it.each([
    // values     weights             share  expected
    [[1, 2, 3, 4], [1, 1, 1, 1], 0.25, 1.5],
    [[1, 2, 3, 4], [1, 1, 1, 1], 0.5, 2.5],
    [[1, 2, 3, 4], [1, 1, 1, 1], 0.75, 3.5],
    [[1, 2, 3], [1, 1, 1], 0.5, 2],
    [[1, 2, 3], [0.6, 0.2, 0.2], 0.5, 1],
    [[1, 2, 3], [0.2, 0.2, 0.6], 0.25, 2],
    [[1, 2, 3], [0, 1, 0], 0.25, 2],
    [[1, 2, 3], [0.5, 0, 0.5], 0.5, 2],
    [[7], [0.1], 0.75, 7],
  ])("of %j with weights %j at %f is %f", (values, weights, share, expected) => {
    expect(weightedQuantile(values, weights, share)).toBe(expected);
  });

  it("cannot be said without weight", () => {
    expect(weightedQuantile([], [], 0.5)).toBeNaN();
    expect(weightedQuantile([1], [0], 0.5)).toBeNaN();
  });

  it("does not change when a value is split into two of half the weight", () => {
    const weighted = fc.array(
      fc.record({ value: fc.integer({ min: 0, max: 20 }), weight: fc.integer({ min: 1, max: 9 }) }),
      {
        minLength: 1,
      },
    );
    fc.assert(
      fc.property(weighted, fc.constantFrom(0.25, 0.5, 0.75), (rows, share) => {
        const sorted = rows.sort((a, b) => a.value - b.value);
        const of = (each: typeof rows) =>
          weightedQuantile(
            each.map(({ value }) => value),
            each.map(({ weight }) => weight),
            share,
          );
        const halves = sorted.flatMap(({ value, weight }) => Array(2).fill({ value, weight: weight / 2 }));
        expect(of(halves)).toBe(of(sorted));
      }),
    );
  });
});
