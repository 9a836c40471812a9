import { describe, expect, it } from "vitest";
import { benchmarks } from "../../src/benchmark/benchmark.ts";

const many = [1, 2, 3, 4, 5, 6, 7, 8, 9];

describe("the benchmark", () => {
  it("is the middle half of the segment where at least eight accounts have a value", () => {
    const segments = [...many.map(() => "Telecom"), "Utility"];
    const [telecom, utility] = [0, 9].map((i) => benchmarks([...many, 100], segments)[i]);
    expect(telecom).toMatchObject({ low: 3, middle: 5, high: 7, n: 9, segment: "Telecom" });
    expect(utility).toMatchObject({ n: 10, segment: null });
  });

  it("says what it is", () => {
    expect(
      benchmarks(
        many,
        many.map(() => null),
      )[0]?.meaning,
    ).toBe("The middle half of all 9 customers with a value this week: what is usual among them, not what is good.");
  });

  it("leaves out accounts without a value, and is null where fewer than eight have one", () => {
    const segments = many.map(() => null);
    expect(benchmarks([null, ...many.slice(1)], segments)[0]?.n).toBe(8);
    expect(benchmarks([null, Number.NaN, ...many.slice(2)], segments)[0]).toBeNull();
    expect(benchmarks([], [])).toEqual([]);
  });
});
