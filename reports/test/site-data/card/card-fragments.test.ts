import { epochDayOf } from "@vitals/tables";
import { describe, expect, it } from "vitest";
import { cardFragments } from "../../../build/site-data/card/card-fragments.ts";
import type { CardRow } from "../../../build/site-data/card/card-row.ts";
import { reportCardFile } from "../../../build/site-data/card/report-card-file.ts";
import type { LedgerRecord } from "../../../build/site-data/ledger-record.ts";

const ledger: LedgerRecord = {
  weeks: 30,
  corrections: 2,
  firstWeek: epochDayOf("2026-04-20"),
  hash: "0123456789abcdef".repeat(4),
  wrong: null,
};

/** A row that says nothing special, with what a test gives it. */
function row(source: CardRow["source"], measure: string, rest: Partial<CardRow> = {}): CardRow {
  return {
    ...{
      source,
      measure,
      part: "all",
      said: "Said",
      happened: "Happened <b>.",
      unit: "share",
      expected: null,
      needs: null,
    },
    ...{ value: 0.5, low: 0.3, high: 0.7, statements: 120, accounts: 40, outcomes: 20 },
    ...{ first_week: epochDayOf("2026-04-20"), last_week: epochDayOf("2026-11-02") },
    ...rest,
  };
}

const needing = (measure: string, needs: string) =>
  row("published", measure, { value: null, low: null, high: null, needs });
const unrecorded = {
  first_week: null,
  last_week: null,
  value: null,
  statements: 0,
  needs: "10 more churned customers",
};

const hindsight = [
  row("hindsight", "red-lift", { unit: "times", value: 3.4, low: 2.1, high: 5 }),
  row("hindsight", "caught-60", { accounts: 18, outcomes: 12 }),
  row("hindsight", "alarms-confirmed", { statements: 50, outcomes: 30 }),
  row("hindsight", "alarms-wrong", { statements: 50, outcomes: 11 }),
  row("hindsight", "alarms-confirmed", { part: "output-drop", statements: 45, outcomes: 28 }),
  row("hindsight", "false-alarms", { unit: "a year", value: 0.28, expected: 0.3 }),
  row("hindsight", "calibration", { part: "1", expected: 0.08, value: 0.11 }),
];

function texts(rows: readonly CardRow[], record: LedgerRecord | undefined = ledger) {
  const fragments = cardFragments(rows, record);
  const text = (name: string) => (fragments[name]?.html ?? "").replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
  return {
    fragments,
    lede: text("report-card/lede"),
    published: text("report-card/published"),
    hindsight: text("report-card/hindsight"),
  };
}

describe("the report card of a fresh clone", () => {
  const one = { ...ledger, weeks: 1, corrections: 0, firstWeek: epochDayOf("2026-11-09") };
  const { lede, published } = texts([row("published", "red-lift", unrecorded), ...hindsight], one);

  it("says that nobody can say yet, and answers from hindsight under that name", () => {
    expect(lede).toContain(
      "It is too early to grade what was published: the record begins now. Today’s definitions, applied to the past: Red was followed by churn 3.4 times",
    );
    expect(published).toContain(
      "The record holds one week, the week of 9 November 2026: nothing said in it can have come true or failed yet",
    );
    expect(published).not.toContain("Figure");
  });
});

describe("the report card with a record", () => {
  const published = [
    needing("red-lift", "3 more churned customers"),
    needing("caught-60", "3 more lost customers"),
    row("published", "book-green"),
  ];
  const shown = texts([...published, ...hindsight]);

  it("leads with the record, says what is needed, and names the hash that proves it", () => {
    expect(shown.lede).toContain("cannot be said yet: 3 more churned customers needed");
    expect(shown.lede).not.toContain("Had today");
    expect(shown.published).toContain("30 weeks, from the week of 20 April 2026 on");
    expect(shown.published).toContain("2 corrections were recorded beside them");
    expect(shown.published).toContain("vitals ledger --hash 0123456789abcdef");
  });

  it("shows figures with intervals and what they rest on, and a dash where too little is known", () => {
    expect(shown.published).toMatch(/Red, against any band – –/);
    expect(shown.hindsight).toMatch(
      /Red, against any band 3\.4 × 2\.1 to 5 .*120 statements about 40 customers; 20 came out so/,
    );
    expect(shown.hindsight).toContain(
      "11 went within eight weeks without a word why: 0.28 a year for each customer, where 0.3 are allowed.",
    );
    expect(shown.hindsight).toMatch(/8 % 11 % 30 % to 70 % 120 40 20/);
    expect(shown.hindsight).toMatch(/Output drop 45 28/);
  });

  it("doubts a lift whose interval reaches below one", () => {
    const doubtful = [row("hindsight", "red-lift", { unit: "times", value: 1.4, low: 0.2, high: 2.9 })];
    expect(texts(doubtful).hindsight).toContain(
      "which may be chance: the truth may lie anywhere from 0.2 to 2.9 times",
    );
  });

  it("escapes what comes from the table", () => {
    expect(shown.fragments["report-card/hindsight"]?.html).toContain("Happened &lt;b&gt;.");
  });
});

describe("a record that somebody touched", () => {
  it("is said to be broken, with the file", () => {
    const broken = texts(hindsight, { ...ledger, wrong: "2026-W20.json was changed after it was written" });
    expect(broken.published).toContain("The record is broken : 2026-W20.json was changed");
  });
});

describe("a preview", () => {
  it("says that it is not recorded", () => {
    expect(cardFragments(hindsight, undefined)["report-card/published"]?.html).toContain(
      "This is a preview: it is not recorded.",
    );
  });
});

describe("data/report-card.json", () => {
  it("holds every row with days as text, and the state of the ledger", () => {
    const file = reportCardFile(hindsight, ledger);
    expect(file.ledger).toMatchObject({ weeks: 30, first_week: "2026-04-20", wrong: null });
    expect(file.statements).toHaveLength(hindsight.length);
    expect(file.statements[0]).toMatchObject({ measure: "red-lift", value: 3.4, last_week: "2026-11-02" });
  });
});
