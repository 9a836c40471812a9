import { describe, expect, it } from "vitest";
import { usualBenchmarks } from "../../src/benchmark/usual-benchmarks.ts";

const many = [1, 2, 3, 4, 5, 6, 7, 8, 9];

describe("the usual benchmark", () => {
  it("is the middle half of all accounts, and of a segment of which at least eight have a value", () => {
    const segments = [...many.map(() => "Telecom"), "Utility"];
    expect(usualBenchmarks([...many, 100], segments)).toMatchObject([
      { segment: null, kind: "usual", low: 3.25, middle: 5.5, high: 7.75, accounts: 10, accountsInAll: 10 },
      { segment: "Telecom", kind: "usual", low: 3, middle: 5, high: 7, accounts: 9, accountsInAll: 10 },
    ]);
  });

  it("leaves out accounts without a value, and is none where fewer than eight have one", () => {
    const segments = many.map(() => null);
    expect(usualBenchmarks([Number.NaN, ...many.slice(1)], segments)).toMatchObject([{ accounts: 8 }]);
    expect(usualBenchmarks([Number.NaN, Number.NaN, ...many.slice(2)], segments)).toEqual([]);
    expect(usualBenchmarks([], [])).toEqual([]);
  });
});
