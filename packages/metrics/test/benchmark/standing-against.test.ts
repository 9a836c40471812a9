import { describe, expect, it } from "vitest";
import { standingAgainst } from "../../src/benchmark/standing-against.ts";

const half = { lowest: 5, low: 10, high: 20, highest: 25 };

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

  it("has a side but no distance where the spread has no width", () => {
    const none = { lowest: 0, low: 0, high: 0, highest: 0 };
    expect(standingAgainst(1, none, "low")).toEqual({ side: "worse", distance: null });
    expect(standingAgainst(1, none, "high")).toEqual({ side: "better", distance: null });
    expect(standingAgainst(0, none, "low")).toEqual({ side: "within", distance: 0 });
  });
});
