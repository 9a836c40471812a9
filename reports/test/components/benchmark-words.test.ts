import { describe, expect, it } from "vitest";
import type { BenchmarkRange } from "../../src/components/account-benchmark.js";
import { commonRange, commonRangeWords, rangeNote } from "../../src/components/benchmark-words.js";

const range: BenchmarkRange = {
  ...{ kind: "renewed-and-grew", lowest: 1, low: 4, middle: 5, high: 6, highest: 7, segment: "Telecom" },
  ...{ accounts: 9, accountsOfAge: 14, accountsInAll: 20 },
};
const fewer = { ...range, accounts: 3, accountsOfAge: 8 };
const words = "4 to 6";

describe("over whom ranges were taken", () => {
  it("is said once for all that share it, and where it differs", () => {
    const common = commonRange([fewer, { ...range, low: 2 }, range]);
    expect(common && commonRangeWords(common)).toBe(
      "Ranges are what customers had in the year before they renewed and grew, over 14 customers of this age, 9 of this segment, where nothing else is said.",
    );
    expect(rangeNote(range, words, common)).toBe("Renewed and grew: 4 to 6.");
    expect(rangeNote(fewer, words, common)).toBe(
      "Renewed and grew: 4 to 6 (8 customers of this age, 3 of this segment).",
    );
  });

  it("is told apart from what is usual, over however many", () => {
    const usual: BenchmarkRange = { ...range, kind: "usual", segment: null, accounts: 95, accountsOfAge: null };
    const common = commonRange([usual, usual, range]);
    expect(common && commonRangeWords(common)).toBe(
      "Ranges are what is usual today, over 95 customers, where nothing else is said.",
    );
    expect(rangeNote(range, words, common)).toMatch(/^Renewed and grew: 4 to 6 \(14 customers/);
  });

  it("is said with each where no two share it, and nowhere where there is none", () => {
    expect(commonRange([range, fewer])).toBeNull();
    expect(commonRange([])).toBeNull();
    expect(rangeNote(range, words, null)).toMatch(/\(14 customers of this age, 9 of this segment\)\.$/);
  });
});
