import { describe, expect, it } from "vitest";
import { freezeReference, healthierThan, healthyDeviations } from "../../src/score/reference.ts";
import type { Scales } from "../../src/score/scales.ts";

const scales = {
  scaled: [
    [1, 2, 3, 4, 99],
    [5, 5, 5, 5, 0],
    [Number.NaN, 2, 4, Number.NaN, 0],
  ],
};
const reference = freezeReference(10, [0, 1, 2, 3], {
  scaled: scales.scaled.map((column) => Float64Array.from(column)),
} as unknown as Scales);

describe("a reference", () => {
  it("holds median and population deviation of the rows it is made of, those that are known", () => {
    expect(reference).toMatchObject({ week: 10, rows: 4 });
    expect(Array.from(reference.middle)).toEqual([2.5, 5, 3]);
    expect(reference.deviation[0]).toBeCloseTo(Math.sqrt(1.25), 12);
    expect(reference.deviation[2]).toBe(1);
  });

  it("does not blow up what hardly differs: a deviation is at least a tenth", () => {
    expect(reference.deviation[1]).toBe(0.1);
  });
});

describe("how healthy a number is", () => {
  it("is its distance from the middle in deviations, towards healthy, at most three", () => {
    expect(healthyDeviations(reference, 2, 4.5, "high")).toBe(1.5);
    expect(healthyDeviations(reference, 2, 4.5, "low")).toBe(-1.5);
    expect(healthyDeviations(reference, 2, 40, "high")).toBe(3);
    expect(healthyDeviations(reference, 2, 40, "low")).toBe(-3);
  });

  it("is a half in the middle, and not a number where nothing is known", () => {
    expect(healthierThan(reference, 0, 2.5, "high")).toBeCloseTo(0.5, 9);
    expect(healthierThan(reference, 2, 4, "high")).toBeCloseTo(0.8413, 4);
    expect(healthierThan(reference, 2, Number.NaN, "high")).toBeNaN();
  });
});
