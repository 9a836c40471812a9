import { epochDayOf, isoDate, mondayOf, weekNumber } from "@vitals/tables";
import { describe, expect, it } from "vitest";
import { assess } from "../../src/assess.ts";
import type { Facts } from "../../src/columns.ts";
import type { Said } from "../../src/ledger/said.ts";
import { saidOf } from "../../src/ledger/said-of.ts";
import { publishedAlarms } from "../../src/report-card/published-alarms.ts";
import { dyingWorld } from "../backtest/dying-world.ts";
import { options, rowsOf } from "../weekly-output.ts";

const churn = { kind: "silence", leadWeeks: 0, windowWeeks: 13, collapseTo: 0.25 } as const;
const settings = { ...options, churn };
const facts = dyingWorld({ seed: 4, accounts: 60, weeks: 120 });
const last = weekNumber(facts.window.last_week?.[0] as number);

/** The facts as they were when a week had ended. */
function until(week: number): Facts {
  const monday = mondayOf(week);
  const early = (table: Facts["account_weeks"]) => {
    const rows = Array.from(table.week as ArrayLike<number>).flatMap((day, i) => (day <= monday ? [i] : []));
    return Object.fromEntries(Object.entries(table).map(([name, values]) => [name, rows.map((i) => values[i])]));
  };
  return {
    ...facts,
    account_weeks: early(facts.account_weeks),
    user_weeks: early(facts.user_weeks),
    command_weeks: early(facts.command_weeks),
    window: { ...facts.window, last_week: [monday] },
  };
}

const weeks = [60, 40, 20, 10].map((ago) => last - ago);
const published = weeks.map((week) => saidOf(assess(until(week), settings), mondayOf(week)));
const cardWith = (said: readonly Said[]) =>
  rowsOf(assess(facts, { ...settings, published: said }).report_card, [
    "source",
    "measure",
    "part",
    "value",
    "statements",
    "happened",
    "first_week",
    "needs",
  ]);
const rowOf = (card: ReturnType<typeof cardWith>, measure: string, source = "published") =>
  card.find((row) => row.source === source && row.measure === measure && row.part === "all");

describe("what was published", () => {
  it("is graded apart from hindsight, over its own weeks", () => {
    const card = cardWith(published);
    expect(rowOf(card, "book-green")).toMatchObject({ first_week: mondayOf(weeks[0] as number) });
    expect(rowOf(card, "book-green")?.statements as number).toBeLessThan(
      rowOf(card, "book-green", "hindsight")?.statements as number,
    );
    // The last of the four weeks has a window that is still open.
    const graded = published
      .slice(0, 3)
      .flatMap(({ accounts }) => accounts.filter(({ band, score }) => band !== "none" && score !== null));
    expect(rowOf(card, "any-churn")?.statements).toBe(graded.length);
  });

  it("counts as it was said, whatever today's definitions say", () => {
    const flattered = published.map((said) => ({
      ...said,
      accounts: said.accounts.map((account) => ({ ...account, band: "green" as const })),
    }));
    const card = cardWith(flattered);
    expect(rowOf(card, "book-green")?.value).toBe(1);
    expect(rowOf(card, "book-green", "hindsight")?.value).not.toBe(1);
  });

  it("leaves out the report week and what the data no longer knows", () => {
    const strangers = published.map((said) => ({
      ...said,
      accounts: [...said.accounts, { id: "nobody knows", band: "red" as const, score: 1, likelihood: null }],
    }));
    const now = saidOf(assess(facts, settings), mondayOf(last));
    const shown = (said: readonly Said[]) => rowOf(cardWith(said), "book-green")?.statements;
    expect(shown([...strangers, now])).toBe(shown(published));
  });

  it("says that nothing was published before, and what is needed", () => {
    const card = cardWith([]);
    expect(rowOf(card, "red-lift")).toMatchObject({
      value: null,
      statements: 0,
      first_week: null,
      needs: "10 more churned customers",
    });
    expect(rowOf(card, "book-green")).toMatchObject({ value: null, happened: "Nothing to grade yet." });
  });
});

describe("published alarms", () => {
  const saidIn = (monday: string, ...ids: [id: string, firstWeek: string][]): Said => ({
    week: epochDayOf(monday),
    churn,
    accounts: [],
    alarms: ids.map(([id, firstWeek]) => ({
      id,
      account: "acme",
      type: "alarm",
      kind: "output-drop",
      firstWeek: epochDayOf(firstWeek),
      state: "open",
    })),
  });

  it("held as long as later weeks went on saying them; what stood before the first week is left out", () => {
    const said = [
      saidIn("2026-09-07", ["old", "2026-08-03"], ["fresh", "2026-09-07"]),
      saidIn("2026-09-14", ["fresh", "2026-09-07"], ["short", "2026-09-14"]),
      saidIn("2026-09-28", ["fresh", "2026-09-07"]),
    ];
    const answers = new Map([["short", { answeredOn: epochDayOf("2026-09-20"), reason: "defect" }]]);
    const alarms = publishedAlarms(said, () => 3, answers);
    expect(
      alarms.map(({ id, week, heldWeeks, isOver, reason }) => [id, isoDate(mondayOf(week)), heldWeeks, isOver, reason]),
    ).toEqual([
      ["fresh", "2026-09-07", 3, false, null],
      ["short", "2026-09-14", 0, true, "defect"],
    ]);
  });
});
