import { describe, expect, it } from "vitest";
import { firstWeekOfQuarter } from "../../src/history/first-week-of.ts";
import { toHistory } from "../../src/history/history.ts";
import { defaultComponents } from "../../src/score/default-components.ts";
import { standingOf, standings } from "../../src/score/eligibility.ts";
import { freezes, referenceRows } from "../../src/score/freezes.ts";
import { horizonFor } from "../../src/score/horizon.ts";
import { toScales } from "../../src/score/scales.ts";
import { dyingWorld } from "../backtest/dying-world.ts";

const history = toHistory(dyingWorld({ seed: 4, accounts: 30, weeks: 150 }));
const weights = Float64Array.from(defaultComponents, ({ weight }) => weight);
const made = freezes(history, toScales(history, defaultComponents, horizonFor(26)), () => weights, {
  red: 0.12,
  yellow: 0.35,
});

describe("references", () => {
  it("are frozen as soon as there are forty weeks of customers, then in the first week of each quarter", () => {
    const [first, ...later] = made.map(({ reference }) => reference.week);
    expect(referenceRows(history, first as number).length).toBeGreaterThanOrEqual(40);
    expect(referenceRows(history, (first as number) - 1).length).toBeLessThan(40);
    expect(later.length).toBeGreaterThan(7);
    for (const week of later) expect(firstWeekOfQuarter(week)).toBe(week);
  });

  it("are made of every fourth week of the two years up to theirs, of scored customers only", () => {
    const week = made.at(-1)?.reference.week as number;
    const rows = referenceRows(history, week);
    expect(made.at(-1)?.reference.rows).toBe(rows.length);
    for (const row of rows) {
      const back = week - (history.week[row] as number);
      expect([back % 4, back >= 0 && back < 104]).toEqual([0, true]);
      expect(standings[standingOf(history)[row] as number]).toBe("scored");
    }
    expect(Math.max(...rows.map((row) => week - (history.week[row] as number)))).toBe(100);
  });

  it("come with cuts, red below yellow", () => {
    for (const { cuts } of made) expect(cuts.red).toBeLessThan(cuts.yellow);
  });
});
