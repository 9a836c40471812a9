import { expect, it } from "vitest";
import { countByBin } from "../src/bars-distribution.ts";

it("counts every value once, in bins on round numbers that begin at zero", () => {
  expect(countByBin([0, 1, 1, 2, 5], 5)).toEqual([
    { from: 0, to: 1, accounts: 1 },
    { from: 1, to: 2, accounts: 2 },
    { from: 2, to: 3, accounts: 1 },
    { from: 3, to: 4, accounts: 0 },
    { from: 4, to: 5, accounts: 0 },
    { from: 5, to: 6, accounts: 1 },
  ]);
});

it("has bins below zero where values are", () => {
  expect(countByBin([-2, 3], 5).map(({ from }) => from)).toEqual([-2, -1, 0, 1, 2, 3]);
});

it("gives one value alone one bin, and no value none", () => {
  expect(countByBin([0, 0, 0], 10)).toEqual([{ from: 0, to: 1, accounts: 3 }]);
  expect(countByBin([], 10)).toEqual([]);
});
