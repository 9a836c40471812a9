import { describe, expect, it } from "vitest";
import { reportCardFragments } from "../../build/site-data/report-card-fragments.ts";

const htmlOf = (results: unknown) => reportCardFragments(results)["report-card/bench"]?.html ?? "";
const textOf = (results: unknown) =>
  htmlOf(results)
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");

/** Rule, kind, found of 100 and wrong a year, at customers who make 8 and 200 a week. */
const rules: [string, string, number, number, number, number][] = [
  ["two falls in a row", "plain", 46, 65, 5.02, 5.77],
  ["monitor", "plain", 37, 97, 0.25, 0.14],
  ["ceiling (told the truth)", "plain", 35, 99, 0.28, 0.29],
  ["monitor", "uneven <bursts>", 20, 30, 0.2, 0.88],
];

const monitor = {
  machine: { processor: "A processor", cores: 2, memoryGb: 25, node: "v20.20.2" },
  accounts: 600,
  seeds: [201, 202],
  budget: 0.4,
  generator: "the recipe",
  strata: [
    { mean: 8, k: 5 },
    { mean: 200, k: 20 },
  ],
  rows: rules.map(([rule, scenario, foundFew, foundMany, wrongFew, wrongMany]) => ({
    ...{ rule, scenario },
    strata: [
      { falseAlarms: wrongFew, found4: foundFew / 100, found8: 1, inShocks: 0, shocksByChance: 0 },
      { falseAlarms: wrongMany, found4: foundMany / 100, found8: 1, inShocks: 0, shocksByChance: 0 },
    ],
  })),
  speed: [{ accounts: 10_000, weeks: 104, seconds: 17.1 }],
  real: [
    ["monitor", "all", 83, 0.384, 0.219, 139, 0, 0.086],
    ["two weeks under half of the median", "all", 83, 3.75, 0.386, 139, 0.54, 0.842],
    ["monitor", 2011, 0, null, null, 0, null, null],
    ["monitor", 2018, 8, 0.366, 0.333, 18, 0, 0.056],
  ].map(([rule, year, accountYears, perAccountYear, lasted, halvings, found4, found8]) => ({
    ...{ rule, year, accountYears, perAccountYear, inYearEnd: 0, lasted, halvings, found4, found8 },
  })),
};

describe("the benchmark on the report card", () => {
  it("is summed up in sentences whose numbers come from the results", () => {
    const text = textOf({ monitor });
    expect(text).toContain(
      "Over 2 kinds of made-up customers our alarms found 46 of 100 drops within four weeks, and were wrong 0.37 times per customer and year; 0.4 is what they are allowed.",
    );
    expect(text).toContain("29 of 100 at 8 pieces of output a week, 64 of 100 at 200 pieces of output a week.");
    expect(text).toContain("holds on average, not everywhere: at every size of customer it held in 1 of 2 kinds");
    expect(text).toContain("the worst was 0.88 a year (uneven &lt;bursts&gt;)");
    expect(text).toContain("two falls in a row, is wrong 5.4 times per customer and year; even who is told the truth");
  });

  it.each([
    ["is not kept on average", 0.3, "The allowance does not hold: at every size of customer it held in 1 of 2 kinds"],
    ["is kept everywhere", 0.9, "The allowance holds in every kind"],
  ])("says so when the allowance %s", (_, budget, words) => {
    expect(textOf({ monitor: { ...monitor, budget } })).toContain(words);
  });

  it("shows every rule by size of customer, with what is more than allowed in bold", () => {
    expect(htmlOf({ monitor })).toContain(
      '<th scope="row"><strong>Our alarms</strong></th><td class="num">29 %</td><td class="num">64 %</td><td class="num">0.23</td><td class="num"><strong>0.51</strong></td>',
    );
  });

  it("says with which seeds, recipe, allowance and machine it was made", () => {
    const text = textOf({ monitor });
    for (const part of ["seeds 201, 202, 600 customers", "0.4 false alarms", "the recipe (k 5 at 8, 20 at 200 a week)"])
      expect(text).toContain(part);
    expect(text).toContain(
      "A processor, 2 cores, 25 GB, Node v20.20.2; 10,000 customers over 104 weeks took 17 seconds",
    );
  });

  it("says plainly where real organisations show that it is not good enough", () => {
    const text = textOf({ monitor });
    expect(text).toContain(
      "22 % of the drops they named lasted, and within eight weeks they found 9 % of 139 halvings",
    );
    expect(text).toContain(
      "not good enough: the rule that found most, “A simple threshold: two weeks under half of the usual”, found 84 %",
    );
    expect(text).toContain("2018");
    expect(text).not.toContain("2011");
  });

  it("leaves the real organisations out where they were not measured", () => {
    expect(textOf({ monitor: { ...monitor, real: [], speed: [] } })).not.toContain("real organisations");
  });

  it.each([[undefined], [{}], [{ other: 1 }]])("says that there are no results: %j", (results) => {
    expect(textOf(results)).toContain("has no results of the benchmark");
  });

  it.each([
    ["null", null],
    ["text", "text"],
    ["null for the monitor", { monitor: null }],
    ["a plain table", { monitor: { columns: ["rule"], rows: [["ours"]] } }],
    ["no rows", { monitor: { ...monitor, rows: [] } }],
    ["a row without sizes", { monitor: { ...monitor, rows: [{ ...monitor.rows[0], strata: [] }] } }],
    ["more sizes than a row has", { monitor: { ...monitor, strata: [...monitor.strata, { mean: 1000, k: 20 }] } }],
  ])("says that this version cannot read %s", (_, results) => {
    expect(textOf(results)).toContain("a shape that this version cannot read");
  });
});
