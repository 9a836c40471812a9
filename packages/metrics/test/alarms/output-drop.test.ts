import { describe, expect, it } from "vitest";
import { dropsOf, mondayAt, rowsOf, steady, weeklyHealth } from "../weekly-output.ts";

describe("output-drop", () => {
  it("fires after two weeks far below the account's own range, and says so with numbers", () => {
    const health = weeklyHealth({ acme: [...steady(30), 12, 9] });
    expect(
      rowsOf(health.alarms, ["alarm_id", "type", "state", "closed_because", "gist", "evidence", "question"]),
    ).toEqual([
      {
        alarm_id: "acme-output-drop-2026-08-17",
        type: "alarm",
        state: "open",
        closed_because: null,
        gist: "11 designs a week in 2 weeks, where about 40 a week were expected: 73 % less.",
        evidence:
          "Made 12 and 9 designs in the weeks of 10 and 17 August 2026, where about 40 a week were expected (25 to 56 in any one week) by the 31 weeks to 9 August 2026. A drop since the week of 10 August 2026 explains this at least 25 times better than none.",
        question: "What changed?",
      },
    ]);
  });

  it("does not fire after one low week, nor after two that are a little lower", () => {
    expect(dropsOf(weeklyHealth({ acme: [...steady(30), 40, 9] }))).toEqual([]);
    expect(dropsOf(weeklyHealth({ acme: [...steady(30), 28, 29] }))).toEqual([]);
  });

  it("asks for more where weeks have always been uneven", () => {
    const uneven = Array.from({ length: 60 }, (_, i) => [40, 12, 70, 25, 9, 55, 18, 80][i % 8] as number);
    expect(dropsOf(weeklyHealth({ acme: [...uneven, 12, 9] }))).toEqual([]);
    expect(dropsOf(weeklyHealth({ acme: [...steady(60), 12, 9] }))).toHaveLength(1);
  });

  it("finds a decline that is too slow to see from one week to the next", () => {
    const sinking = Array.from({ length: 16 }, (_, i) => Math.round(120 * (1 - Math.min(12, i) / 20)));
    const [drop] = dropsOf(weeklyHealth({ acme: [...steady(60, 120), ...sinking] }));
    expect(drop?.week).toBeGreaterThan(60);
    expect(drop?.week).toBeLessThan(72);
  });

  it("does not call the end of a surge a drop", () => {
    const surge = [...steady(60, 80), ...steady(6, 144), ...steady(8, 80)];
    expect(dropsOf(weeklyHealth({ acme: surge }))).toEqual([]);
  });

  it("is not misled by one week in which a script ran", () => {
    const weeks = [...steady(40), 4000, ...steady(12)];
    expect(dropsOf(weeklyHealth({ acme: weeks }))).toEqual([]);
    expect(dropsOf(weeklyHealth({ acme: [...weeks, 9, 10, 8] }))).toHaveLength(1);
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
    const lows = rowsOf(health.signals, ["output_expected_low"], "acme").map((row) => row.output_expected_low);
    const [first, ...later] = lows.slice(31) as number[];
    for (const low of later) expect(low).toBeGreaterThan(0.7 * (first as number));
    expect(dropsOf(health)).toEqual([{ week: 31, state: "open" }]);
  });

  it("says what is so now while it is open, and what came after once it has closed", () => {
    const evidence = (weeks: number[]) => weeklyHealth({ acme: [...steady(30), ...weeks] }).alarms.evidence?.[0];
    expect(evidence([12, 9, 10, 14])).toMatch(
      /^Made 14 designs in the week of 31 August 2026, where about 39 were expected \(\d+ to \d+ in any one week\), and 11 a week on average over the last 4 judged weeks\. .* Open since the week of 17 August 2026\.$/,
    );
    expect(evidence([12, 9, 10, 41])).toMatch(/ in any one week\); one more such week closes this; 18 a week/);
    expect(evidence([12, 9, 39, 41])).toMatch(
      /^Made 12 and 9 .* It made 40 a week on average over the 2 judged weeks /,
    );
  });

  it("closes on two weeks back inside the range", () => {
    const health = weeklyHealth({ acme: [...steady(30), 12, 9, 10, 39, 41, 40] });
    const [drop] = rowsOf(health.alarms, ["kind", "last_week", "state", "closed_because"]);
    expect(drop).toMatchObject({ state: "closed", closed_because: "back inside its expected range for two weeks" });
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
