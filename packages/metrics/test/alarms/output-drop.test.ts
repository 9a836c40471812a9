import { describe, expect, it } from "vitest";
import { dropsOf, mondayAt, rowsOf, steady, weeklyHealth } from "../weekly-output.ts";

describe("output-drop", () => {
  it("fires after two weeks far below the account's own range, and says so with numbers", () => {
    const health = weeklyHealth({ acme: [...steady(30), 12, 9] });
    expect(rowsOf(health.alarms, ["alarm_id", "type", "state", "closed_because", "evidence", "question"])).toEqual([
      {
        alarm_id: "acme-output-drop-2026-08-17",
        type: "alarm",
        state: "open",
        closed_because: null,
        evidence:
          "Made 12 and 9 designs in the weeks of 10 and 17 August 2026; its own usual range for a week is 30 to 51 (26 weeks to 9 August 2026).",
        question: "What changed?",
      },
    ]);
  });

  it("does not fire after one low week, nor after two that are a little lower", () => {
    expect(dropsOf(weeklyHealth({ acme: [...steady(30), 40, 9] }))).toEqual([]);
    expect(dropsOf(weeklyHealth({ acme: [...steady(30), 28, 29] }))).toEqual([]);
  });

  it("does not fire where two weeks in a row were as low before", () => {
    const early = [...steady(16), 10, 11, ...steady(10)];
    expect(dropsOf(weeklyHealth({ acme: [...early, 12, 13] })).filter(({ week }) => week > 20)).toEqual([]);
  });

  it("is silent with fewer than eight weeks to compare with", () => {
    expect(dropsOf(weeklyHealth({ acme: [...steady(7), 0, 0] }))).toEqual([]);
    expect(dropsOf(weeklyHealth({ acme: [...steady(9), 0, 0] }))).toHaveLength(1);
  });

  it("is silent where two empty weeks are no surprise", () => {
    const sparse = Array.from({ length: 30 }, (_, i) => [1, 0, 2, 1][i % 4] as number);
    expect(dropsOf(weeklyHealth({ acme: [...sparse, 0, 0] }))).toEqual([]);
  });

  it("keeps the range it had before, however long the drop lasts", () => {
    const health = weeklyHealth({ acme: [...steady(30), ...steady(10, 12)] });
    const lows = rowsOf(health.signals, ["signal", "expected_low"], "acme")
      .filter(({ signal }) => signal === "output")
      .map(({ expected_low }) => expected_low);
    expect(new Set(lows.slice(31)).size).toBe(1);
    expect(dropsOf(health)).toEqual([{ week: 31, state: "open" }]);
  });

  it("says what came since, so that an old alarm does not read as if it were of today", () => {
    const health = weeklyHealth({ acme: [...steady(30), 12, 9, 10, 14] });
    expect(health.alarms.evidence?.[0]).toMatch(/\. Since then 12 a week on average over 2 weeks\.$/);
  });

  it("closes on two weeks back inside the range", () => {
    const health = weeklyHealth({ acme: [...steady(30), 12, 9, 10, 39, 41, 40] });
    const [drop] = rowsOf(health.alarms, ["kind", "last_week", "state", "closed_because"]);
    expect(drop).toMatchObject({ state: "closed", closed_because: "back inside its usual range for two weeks" });
  });

  it("closes as a new normal after sixteen weeks, and compares with that from then on", () => {
    const low = steady(18, 12);
    const health = weeklyHealth({ acme: [...steady(20), ...low] });
    expect(rowsOf(health.alarms, ["closed_because"])).toEqual([{ closed_because: "a new normal: lower for 16 weeks" }]);
    expect(dropsOf(weeklyHealth({ acme: [...steady(20), ...low, 0, 0] })).map(({ week }) => week)).toEqual([21, 39]);
  });

  it("closes when the customer leaves, and says nothing afterwards", () => {
    const weeks = [...steady(30), 12, 9, 10, 0, 0, 0];
    const left = (week: number) => ({ accounts: [{ account_id: "acme", ended_on: leftOn(week) }] });
    expect(rowsOf(weeklyHealth({ acme: weeks }, left(33)).alarms, ["closed_because"])).toEqual([
      { closed_because: "the customer left" },
    ]);
    expect(dropsOf(weeklyHealth({ acme: weeks }, left(30)))).toEqual([]);
  });

  it("concerns the account's annual value, or none", () => {
    const weeks = [...steady(30), 12, 9];
    const priced = weeklyHealth({ acme: weeks }, { accounts: [{ account_id: "acme", annual_value: 9000 }] });
    expect(priced.alarms.money).toEqual([9000]);
    expect(weeklyHealth({ acme: weeks }).alarms.money).toEqual([null]);
  });
});

function leftOn(week: number): number {
  return Date.parse(`${mondayAt(week)}T00:00:00Z`) / 86_400_000;
}
