import { describe, expect, it } from "vitest";
import { assess } from "../../src/assess.ts";
import { numbers } from "../../src/columns.ts";
import { toHistory } from "../../src/history/history.ts";
import { watch } from "../../src/monitor/watch.ts";
import { factsFromEvents } from "../facts-from-events.ts";
import { dropsOf, mondayAt, options, steady, weeklyHealth, weeklyWorld } from "../weekly-output.ts";

const names = [..."abcdefghijkl"];

describe("the monitor says nothing of", () => {
  it("a week that is missing in the middle", () => {
    const acme = [...steady(20), 0, ...steady(20)];
    expect(dropsOf(weeklyHealth({ acme }, { missing: [mondayAt(20)] }))).toEqual([]);
  });

  it("the last week, half loaded", () => {
    expect(dropsOf(weeklyHealth({ acme: [...steady(40), 18] }))).toEqual([]);
  });

  it("one week in which a script ran, nor of the weeks after it", () => {
    expect(dropsOf(weeklyHealth({ acme: [...steady(40), 4000, ...steady(20)] }))).toEqual([]);
  });

  it("an account that exists for three weeks", () => {
    expect(dropsOf(weeklyHealth({ acme: [50, 3, 0], bolt: steady(40) }))).toEqual([]);
  });

  it("accounts that all fall silent at once, but for one notice", () => {
    const world = weeklyWorld(Object.fromEntries(names.map((name) => [name, [...steady(40), 0]])));
    const facts = factsFromEvents(world);
    expect(assess(facts, options).alarms.account_id).toEqual([]);
    expect(watch(toHistory(facts), options).fleetWeeks).toMatchObject([{ below: 12, judged: 12 }]);
  });

  it("a lull inside another", () => {
    const acme = [...steady(30), 0, 0, 0, 0, ...steady(6)];
    const lulls = [
      { name: "summer", from: mondayAt(30), to: mondayAt(33) },
      { name: "move", from: mondayAt(31), to: mondayAt(32), scope: "account:acme" },
    ];
    expect(dropsOf(weeklyHealth({ acme }, { lulls }))).toEqual([]);
  });

  it("the week after a clock was changed, or week 53", () => {
    const acme = steady(112);
    expect(dropsOf(weeklyHealth({ acme }))).toEqual([]);
  });

  it("a dip that repeats last year's, but for when it lasts longer", () => {
    const year = [...steady(40), 2, 3, 2, 2, ...steady(8)];
    const again = [...year, ...steady(40), 3, 2, 2, 2];
    const inSecondYear = (weeks: number[]) => dropsOf(weeklyHealth({ acme: weeks })).filter(({ week }) => week >= 90);
    expect(inSecondYear([...again, ...steady(6)])).toEqual([]);
    expect(inSecondYear([...again, 2, 3, 2, 2]).length).toBe(1);
  });
});

describe("negative quantities", () => {
  it("count as nothing made, and break nothing", () => {
    const facts = factsFromEvents(weeklyWorld({ acme: steady(40) }));
    const output = Array.from(facts.account_weeks.output as ArrayLike<number>, (value, i) => (i === 20 ? -50 : value));
    const health = assess({ ...facts, account_weeks: { ...facts.account_weeks, output } }, options);
    expect(dropsOf(health)).toEqual([]);
    const lows = Array.from(numbers(health.signals, "output_expected_low"));
    expect(lows.some((low) => low > 0)).toBe(true);
    expect(lows.some((low) => !Number.isNaN(low) && !Number.isFinite(low))).toBe(false);
  });
});
