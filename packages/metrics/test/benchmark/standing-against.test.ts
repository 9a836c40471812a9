import { describe, expect, it } from "vitest";
import { standingAgainst } from "../../src/benchmark/standing-against.ts";

const half = { lowest: 5, low: 10, middle: 12, high: 20, highest: 25 };

describe("standing against a middle half", () => {
  it.each([
    [5, "high", "worse", 0.25],
    [25, "high", "better", 0.25],
    [5, "low", "better", 0.25],
    [40, "low", "worse", 1],
    [10, "high", "within", 0],
    [20, "low", "within", 0],
  ] as const)("of %d where %s is good is %s, %f widths away", (value, good, side, distance) => {
    expect(standingAgainst(value, half, good)).toEqual({ side, distance });
  });

  it("is in the size of the middle where the spread has no width, and as it is where that is nothing", () => {
    expect(standingAgainst(1, { lowest: 4, low: 4, middle: 4, high: 4, highest: 4 }, "high").distance).toBe(0.75);
    expect(standingAgainst(3, { lowest: 0, low: 0, middle: 0, high: 0, highest: 0 }, "low").distance).toBe(3);
  });
});
