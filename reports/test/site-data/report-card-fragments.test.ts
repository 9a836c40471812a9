import { describe, expect, it } from "vitest";
import { reportCardFragments } from "../../build/site-data/report-card-fragments.ts";

const htmlOf = (bench: unknown) => reportCardFragments(bench)["report-card/bench"]?.html ?? "";

describe("the benchmarks on the report card", () => {
  it.each([
    undefined,
    null,
    "text",
    {},
    { monitor: null },
    { monitor: { columns: [], rows: [] } },
    { monitor: { columns: ["rule"], rows: [] } },
    { monitor: { columns: ["rule"], rows: ["ours"] } },
    { monitor: { columns: [1], rows: [[1]] } },
  ])("show nothing for what is no table: %j", (bench) => {
    expect(htmlOf(bench)).toBe("");
  });

  it.each([
    ["lists", [["ours", 0.285, null]]],
    ["objects", [{ rule: "ours", rate: 0.285 }]],
  ])("show rows that are %s, in the order of the columns", (_, rows) => {
    const html = htmlOf({ monitor: { columns: ["rule", "rate", "found"], rows } });
    expect(html).toContain('<th scope="row">ours</th><td class="num">0.29</td><td class="num">–</td>');
  });

  it("escape what they show", () => {
    expect(htmlOf({ monitor: { columns: ["<b>"], rows: [["<i>"]] } })).not.toMatch(/<b>|<i>/);
  });
});
