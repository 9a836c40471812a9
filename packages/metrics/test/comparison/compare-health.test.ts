import { epochDayOf } from "@vitals/tables";
import { describe, expect, it } from "vitest";
import { compareHealth } from "../../src/comparison/compare-health.ts";
import type { ComparedHealth } from "../../src/comparison/compared-health.ts";

const week = epochDayOf("2026-11-09");
const before = epochDayOf("2026-11-02");

type Cell = string | number | null;

/** A table from rows of cells, for the columns named. */
function table(names: string, ...rows: Cell[][]): Record<string, Cell[]> {
  return Object.fromEntries(names.split(" ").map((name, i) => [name, rows.map((row) => row[i] as Cell)]));
}

const portfolio = table(
  "account_id name annual_value currency",
  ["a", "Acme", 100, "EUR"],
  ["b", "Beta", 900, "EUR"],
  ["c", "Coda", 50, "USD"],
  ["d", "Delta", null, "EUR"],
);

const bandsOf = (...rows: Cell[][]) => table("account_id week band reason", ...rows.map((row) => [...row, "as said"]));

const alarmsOf = (...rows: Cell[][]) =>
  table("alarm_id account_id type kind first_week state closed_because evidence", ...rows.map((row) => [...row, "so"]));

describe("bands under two sets of definitions", () => {
  const was: ComparedHealth = {
    portfolio,
    bands: bandsOf(
      ["a", week, "red"],
      ["b", week, "green"],
      ["c", week, "green"],
      ["a", before, "red"],
      ["d", before, "none"],
    ),
  };
  const is: ComparedHealth = {
    portfolio,
    bands: bandsOf(
      ["a", week, "yellow"],
      ["b", week, "red"],
      ["c", week, "red"],
      ["d", week, "none"],
      ["a", before, "red"],
    ),
  };
  const { bandChanges, bandMoves, customers, history } = compareHealth(was, is, week);

  it("lists who changes, most money first, those without a value last", () => {
    expect(customers).toBe(4);
    expect(bandChanges.map(({ customer, before, after }) => [customer.name, before?.band, after?.band])).toEqual([
      ["Beta", "green", "red"],
      ["Acme", "red", "yellow"],
      ["Coda", "green", "red"],
      ["Delta", undefined, "none"],
    ]);
  });

  it("adds up accounts and money by way, each currency for itself", () => {
    expect(bandMoves).toEqual([
      { before: "red", after: "yellow", accounts: 1, money: { EUR: 100 } },
      { before: "green", after: "red", accounts: 2, money: { EUR: 900, USD: 50 } },
      { before: null, after: "none", accounts: 1, money: {} },
    ]);
  });

  it("redraws every week that either side knows, oldest first", () => {
    expect(history.map((each) => each.week)).toEqual([before, week]);
    expect(history[0]).toMatchObject({
      before: { red: { accounts: 1, money: { EUR: 100 } }, none: { accounts: 1 } },
      after: { red: { accounts: 1 }, none: { accounts: 0 } },
      changed: { accounts: 1, money: {} },
    });
    expect(history[1]).toMatchObject({ changed: { accounts: 4, money: { EUR: 1000, USD: 50 } } });
  });
});

describe("alarms under two sets of definitions", () => {
  const was: ComparedHealth = {
    portfolio,
    alarms: alarmsOf(
      ["a-drop-1", "a", "alarm", "drop", week, "open", null],
      ["b-drop-1", "b", "alarm", "drop", week, "standing", null],
      ["c-drop-1", "c", "alarm", "drop", before, "open", null],
      ["d-idle-1", "d", "alarm", "idle", before, "closed", "used again"],
    ),
  };
  const is: ComparedHealth = {
    portfolio,
    alarms: alarmsOf(
      ["a-drop-1", "a", "alarm", "drop", week, "open", null],
      ["b-drop-1", "b", "alarm", "drop", week, "closed", "back in range"],
      ["c-drop-2", "c", "alarm", "drop", week, "open", null],
      ["d-idle-1", "d", "alarm", "idle", before, "open", null],
      ["b-grow-1", "b", "opportunity", "grow", week, "open", null],
    ),
  };
  const { alarms } = compareHealth(was, is, week);

  it("are those open under one side only, with what the other says of them", () => {
    const told = (list: typeof alarms.opened) => list.map(({ alarm, elsewhere }) => [alarm.alarmId, elsewhere]);
    expect(told(alarms.opened)).toEqual([
      ["b-grow-1", "not raised"],
      ["d-idle-1", "closed: used again"],
    ]);
    expect(told(alarms.closed)).toEqual([["b-drop-1", "closed: back in range"]]);
  });

  it("do not open and close when only their first week moves", () => {
    expect(alarms.redated).toBe(1);
  });

  it("are counted by rule, where the counts differ", () => {
    expect(alarms.rules).toEqual([
      { kind: "drop", type: "alarm", openBefore: 3, openAfter: 2, raisedBefore: 3, raisedAfter: 3 },
      { kind: "grow", type: "opportunity", openBefore: 0, openAfter: 1, raisedBefore: 0, raisedAfter: 1 },
      { kind: "idle", type: "alarm", openBefore: 0, openAfter: 1, raisedBefore: 1, raisedAfter: 1 },
    ]);
  });
});

describe("scores under two sets of definitions", () => {
  const names = "account_id week score output_points people_points";
  const was: ComparedHealth = {
    portfolio,
    scores: table(names, ["a", week, 60, 40, 20], ["b", week, 50, 30, 20], ["c", week, Number.NaN, null, null]),
  };
  const is: ComparedHealth = {
    portfolio,
    scores: table(
      "account_id week score output_points habit_points",
      ["a", week, 55, 50, 5],
      ["b", week, 50, 30, 20],
      ["c", week, 10, 10, null],
      ["a", before, 1, 1, null],
    ),
  };

  it("change by what their components change, also those that come or go", () => {
    const scores = compareHealth(was, is, week).scores;
    expect(scores).toMatchObject({ compared: 2, gained: [{ name: "Coda" }], lost: [] });
    expect(scores?.changes).toEqual([
      {
        customer: expect.objectContaining({ name: "Acme" }),
        before: 60,
        after: 55,
        moved: [
          { component: "people", before: 20, after: 0 },
          { component: "output", before: 40, after: 50 },
          { component: "habit", before: 0, after: 5 },
        ],
      },
    ]);
  });

  it("cannot be compared with a side that has none", () => {
    expect(compareHealth({ portfolio }, is, week).scores).toBeNull();
  });

  it("come with the newest state of the gate on each side", () => {
    const gates = table("week state", [week, "likelihood"], [before, "too-few"]);
    expect(compareHealth({ gates }, {}, week).gates).toEqual({ before: "likelihood", after: null });
  });
});
