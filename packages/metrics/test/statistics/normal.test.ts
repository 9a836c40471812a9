import { expect, it } from "vitest";
import { normalShareBelow } from "../../src/statistics/normal.ts";

it("the normal distribution function agrees with published tables, and with itself on both sides", () => {
  // Abramowitz and Stegun, table 26.1
  const table: [number, number][] = [
    [0, 0.5],
    [0.5, 0.691462461274013],
    [1, 0.841344746068543],
    [1.96, 0.97500210485178],
    [3, 0.99865010196837],
  ];
  for (const [z, share] of table) {
    expect(normalShareBelow(z)).toBeCloseTo(share, 12);
    expect(normalShareBelow(-z)).toBeCloseTo(1 - share, 12);
  }
  expect([normalShareBelow(-40), normalShareBelow(40)]).toEqual([0, 1]);
  expect(normalShareBelow(Number.NaN)).toBeNaN();
});
