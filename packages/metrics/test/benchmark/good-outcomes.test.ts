import { describe, expect, it } from "vitest";
import { goodOutcomes } from "../../src/benchmark/good-outcomes.ts";
import { toHistory } from "../../src/history/history.ts";
import { factsFromEvents } from "../facts-from-events.ts";
import { dayOf } from "../signal-values.ts";
import { outcomeRows } from "./outcome-rows.ts";

const events = Array.from({ length: 120 }, (_, week) => ({ account: "acme", on: dayOf(week) }));
const history = toHistory(factsFromEvents({ events }));

/** Weeks, counted from 0, in which the account renewed and grew. */
function weeksOf(rows: readonly (readonly [on: number, kind: string, change?: number])[], known = 119, of = history) {
  const outcomes = outcomeRows(
    rows.map(([week, kind, change]) =>
      change === undefined ? ["acme", dayOf(week, 2), kind] : ["acme", dayOf(week, 2), kind, change],
    ),
  );
  return goodOutcomes(of, outcomes, of.firstWeek + known).map(({ week }) => week - of.firstWeek);
}

describe("who renewed and grew", () => {
  it("is who expanded, or renewed at a higher value", () => {
    expect(weeksOf([[30, "expanded"]])).toEqual([30]);
    expect(weeksOf([[30, "renewed", 500]])).toEqual([30]);
  });

  it("is not who renewed at the same value or an unknown one, or lost", () => {
    expect(
      weeksOf([
        [10, "renewed"],
        [20, "renewed", 0],
        [30, "renewed", -5],
        [40, "contracted"],
        [50, "churned"],
      ]),
    ).toEqual([]);
  });

  it("is who renewed with more seats than a year before", () => {
    const facts = factsFromEvents({ events });
    const seats = Array.from({ length: 120 }, (_, week) => (week < 30 ? 10 : 12));
    const grown = toHistory({ ...facts, account_weeks: { ...facts.account_weeks, seats } });
    expect(
      weeksOf(
        [
          [29, "renewed"],
          [30, "renewed"],
          [81, "renewed"],
          [82, "renewed"],
        ],
        119,
        grown,
      ),
    ).toEqual([30, 81]);
  });

  it("is taken back by a loss within a year, and not by a later one", () => {
    expect(
      weeksOf([
        [30, "expanded"],
        [82, "churned"],
      ]),
    ).toEqual([]);
    expect(
      weeksOf([
        [30, "expanded"],
        [82, "contracted"],
      ]),
    ).toEqual([]);
    expect(
      weeksOf([
        [30, "expanded"],
        [83, "churned"],
      ]),
    ).toEqual([30]);
    const ended = toHistory(factsFromEvents({ events, accounts: [{ account_id: "acme", ended_on: dayOf(60) }] }));
    expect(weeksOf([[30, "expanded"]], 119, ended)).toEqual([]);
    expect(weeksOf([[30, "expanded"]], 59, ended)).toEqual([30]);
  });

  it("is what was known then: neither a later growth nor a later loss", () => {
    const rows = [
      [30, "expanded"],
      [60, "churned"],
    ] as const;
    expect(weeksOf(rows, 29)).toEqual([]);
    expect(weeksOf(rows, 59)).toEqual([30]);
    expect(weeksOf(rows, 60)).toEqual([]);
  });

  it("leaves out accounts that the history does not know", () => {
    expect(goodOutcomes(history, outcomeRows([["nobody", dayOf(3), "expanded"]]), history.lastWeek)).toEqual([]);
  });
});
