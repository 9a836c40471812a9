import { describe, expect, it } from "vitest";
import { diffMarkdown } from "../../src/diff/diff-markdown.ts";
import type { DiffReport } from "../../src/diff/diff-report.ts";
import { diffText } from "../../src/diff/diff-text.ts";

const customer = (name: string) => ({ accountId: name, name, owner: null, value: 1200, currency: "EUR" });

const total = (accounts: number, money = 0) => ({ accounts, money: money > 0 ? { EUR: money } : {} });

const bands = (red: number, green: number) => ({
  red: total(red, red * 100),
  yellow: total(0),
  green: total(green),
  none: total(1),
});

/** 9 November 2026. */
const week = 20_766;

const report: DiffReport = {
  versions: {
    root: "/here",
    config: "vitals.config.ts",
    base: "main",
    baseCommit: "a".repeat(40),
    baseSubject: "Weigh output",
    headCommit: "b".repeat(40),
    isDirty: true,
    notInHead: 2,
    program: null,
  },
  generation: "f00d",
  config: { assessed: ["score.weights"], loaded: [] },
  code: { files: ["packages/metrics/src/a.ts", "packages/metrics/src/b.ts"], packages: true },
  definitions: {
    unversioned: [{ id: "output-days", kind: "signal", versionBefore: 1, versionAfter: 1 }],
    versioned: [],
    following: [],
    added: [],
    removed: [],
    unseen: [],
  },
  health: {
    week,
    customers: 3,
    bandMoves: [{ before: "green", after: "red", accounts: 1, money: { EUR: 1200, USD: 5 } }],
    bandChanges: [
      {
        customer: customer("@ada | <b>Acme</b>_x_"),
        before: { band: "green", reason: "score 60" },
        after: { band: "red", reason: "score 20" },
      },
    ],
    alarms: { opened: [], closed: [], redated: 0, rules: [] },
    scores: {
      compared: 3,
      changes: [
        {
          customer: customer("Beta"),
          before: 60,
          after: 50.5,
          moved: ["output_year", "people", "direction", "habit", "rest"].map((component, i) => ({
            component,
            before: 10,
            after: [2, 9, 9.8, 9.9, 9.8][i] as number,
          })),
        },
      ],
      gained: [customer("Coda")],
      lost: [],
    },
    gates: { before: "likelihood", after: "too-few" },
    history: [{ week, before: bands(0, 2), after: bands(1, 1), changed: total(1, 1200) }],
  },
};

describe("a diff as text", () => {
  const lines = diffText(report).split("\n");

  it.each([
    ["both sides", "Before: main, aaaaaaaaa (Weigh output)."],
    ["what is not committed", "After: the work tree at bbbbbbbbb, with changes that are not committed."],
    ["what changed", "Changed: the configuration (score.weights) and the code of definitions (2 files)."],
    ["packages", "package-lock.json changed: both sides run on the packages that are installed now."],
    ["what hides", "FAILS: signal output-days computes something else and is still version 1."],
    ["how many change band", "1 customer of 3 changes band."],
    ["alarms that stay", "None opens and none closes."],
    ["scores", "1 score of 3 changes, by 9.5 points on average. A score only under one side: 1 customer only after."],
    [
      "what moved a score",
      "  Beta      60.0 → 50.5    -9.5  output-year -8.0, people -1.0, direction -0.2, others -0.3",
    ],
    ["the gate", "Churn likelihood: likelihood before, too-few after."],
    ["a week", "  2026-11-09  0 → 1       0  2 → 1     1  - → EUR 100         1  EUR 1,200"],
  ])("says %s", (_, line) => {
    expect(lines).toContain(line);
  });

  it("says that definitions were not checked when the base could not run them", () => {
    const text = diffText({ ...report, definitions: { unchecked: "assess is\nnot a function" } });
    expect(text).toContain("NOT CHECKED: the definitions of main could not be run one by one");
    expect(text).toContain("assess is not a function");
  });
});

describe("a diff as Markdown", () => {
  const markdown = diffMarkdown(report);

  it("shows names of customers as they are: no markup, one cell, and nobody is called", () => {
    expect(markdown).toContain(
      "| @<!-- -->ada \\| \\<b\\>Acme\\</b\\>\\_x\\_ | green → red | EUR 1,200 | score 60 | score 20 |",
    );
  });

  it("folds the weeks away", () => {
    expect(markdown).toContain("<details><summary>Week by week</summary>\n\n| week | red |");
  });

  it("lists twenty of many and says how many more there are", () => {
    const change = report.health.bandChanges[0] as DiffReport["health"]["bandChanges"][number];
    const many = { ...report, health: { ...report.health, bandChanges: new Array(1234).fill(change) } };
    expect(diffMarkdown(many).match(/green → red/g)).toHaveLength(20);
    expect(diffMarkdown(many)).toContain("And 1,214 more; --json lists all.");
  });
});
