import { describe, expect, it } from "vitest";
import { learnedBenchmarks } from "../../src/benchmark/learned-benchmarks.ts";

/** One value of each account, with its place in the age bands. */
function values(rows: readonly (readonly [value: number, account: number, age: number])[]) {
  return { value: rows.map(([v]) => v), account: rows.map(([, a]) => a), age: rows.map(([, , age]) => age) };
}

const eight = values([1, 2, 3, 4, 5, 6, 7, 8].map((value, account) => [value, account, account < 4 ? 2 : 3]));
const halves = ["Telecom", "Telecom", "Utility", "Utility", "Telecom", "Telecom", "Utility", "Utility"];

function find(made: ReturnType<typeof learnedBenchmarks>, segment: string | null, ageBand: string | null) {
  return made.find((each) => each.segment === segment && each.ageBand === ageBand);
}

describe("learned benchmarks", () => {
  it("are the middle half of all that renewed and grew", () => {
    const all = find(learnedBenchmarks(eight, halves, []), null, null);
    expect(all).toMatchObject({
      kind: "renewed-and-grew",
      lowest: 1,
      low: 2.5,
      middle: 4.5,
      high: 6.5,
      highest: 8,
      accounts: 8,
    });
  });

  it("are shrunken towards the age, and that towards all ages", () => {
    const made = learnedBenchmarks(eight, halves, ["Telecom", "Utility"]);
    // Second year: 1 to 4 weigh 4/12 x 1/4 + 8/12 x 1/8 = 1/6 each, 5 to 8 the rest, 1/12 each.
    expect(find(made, null, "second-year")).toMatchObject({ low: 2, middle: 3.5, high: 5.5, accounts: 4 });
    // Telecom in it: 1 and 2 weigh 2/10 x 1/2 + 8/10 x 1/6 = 7/30 each, 3 and 4 4/30, 5 to 8 2/30.
    expect(find(made, "Telecom", "second-year")).toMatchObject({ low: 2, middle: 3, high: 5, accounts: 2 });
  });

  it("are those of the wider group exactly where a cell has no account, with the counts that say so", () => {
    const made = learnedBenchmarks(eight, halves, ["Telecom", "Contractor"]);
    const [later, empty] = [find(made, null, "later"), find(made, "Contractor", "later")];
    expect(empty).toMatchObject({ low: later?.low, middle: later?.middle, high: later?.high });
    expect(empty).toMatchObject({ accounts: 0, accountsOfAge: 4, accountsInAll: 8 });
    const [all, young] = [find(made, null, null), find(made, null, "first-quarter")];
    expect(young).toMatchObject({ low: all?.low, middle: all?.middle, high: all?.high, accounts: 0 });
  });

  it("are the cell's own where it has many accounts", () => {
    const rows = Array.from({ length: 4000 }, (_, i) => [i % 100, i, 3] as const);
    const others = Array.from({ length: 20 }, (_, i) => [1000, 4000 + i, 2] as const);
    const segments = [...rows.map(() => "Telecom"), ...others.map(() => "Utility")];
    const made = find(learnedBenchmarks(values([...rows, ...others]), segments, ["Telecom"]), "Telecom", "later");
    expect(made).toMatchObject({ low: 25, middle: 50, high: 75, accounts: 4000 });
  });

  it("do not follow one account with many weeks", () => {
    const loud = Array.from({ length: 500 }, () => [1000, 8, 3] as const);
    const rows = [...[1, 2, 3, 4, 5, 6, 7, 8].map((value, account) => [value, account, 3] as const), ...loud];
    const segments = rows.map(() => null);
    const all = find(learnedBenchmarks(values(rows), segments, []), null, null);
    expect(all).toMatchObject({ low: 3, middle: 5, high: 7, accounts: 9 });
  });

  it("count accounts with a known value alone, and are none where they are fewer than eight", () => {
    const { account, age } = eight;
    const one = { value: [Number.NaN, ...eight.value.slice(1)], account, age };
    expect(learnedBenchmarks(one, halves, ["Telecom"])).toEqual([]);
    const twice = { value: [...one.value, 9], account: [...account, 0], age: [...age, -1] };
    const made = learnedBenchmarks(twice, halves, ["Telecom"]);
    expect(find(made, null, null)?.accounts).toBe(8);
    expect(find(made, null, "second-year")?.accounts).toBe(3);
  });
});
