import { describe, expect, it } from "vitest";
import { wholeHundredths } from "../../../src/score/proposal/whole-hundredths.ts";

describe("whole hundredths", () => {
  it.each([
    ["are shares of a hundred", [0.5, 0.3, 0.2], [50, 30, 20]],
    ["give what is missing to the largest remainders", [0.124, 0.438, 0.438], [12, 44, 44]],
    ["of equal remainders to the first", [1 / 3, 1 / 3, 1 / 3], [34, 33, 33]],
  ])("%s", (_, shares, expected) => {
    expect(wholeHundredths(shares)).toEqual(expected);
  });
});
