import { mondayOf } from "@vitals/tables";
import { describe, expect, it } from "vitest";
import { toHistory } from "../../src/history/history.ts";
import { verdicts } from "../../src/monitor/verdicts.ts";
import { watch } from "../../src/monitor/watch.ts";
import { factsFromEvents, type TestWorld } from "../facts-from-events.ts";
import { dropsOf, mondayAt, options, rowsOf, steady, weeklyHealth, weeklyWorld, weekOf } from "../weekly-output.ts";

describe("a declared lull", () => {
  const acme = [...steady(30), 0, 0, 0, 0];
  const lull = { name: "summer", from: mondayAt(30), to: mondayAt(33) };

  it("raises nothing, nor do the two weeks of coming back", () => {
    expect(dropsOf(weeklyHealth({ acme }))).toHaveLength(1);
    expect(dropsOf(weeklyHealth({ acme }, { lulls: [lull] }))).toEqual([]);
    expect(dropsOf(weeklyHealth({ acme: [...acme, 10, 20, 39, 41] }, { lulls: [lull] }))).toEqual([]);
  });

  it("does not hide an account that stays away", () => {
    const away = [...acme, 0, 0, 0, 0];
    const { alarms } = weeklyHealth({ acme: away }, { lulls: [lull] });
    expect(rowsOf(alarms, ["kind", "state"])).toEqual([{ kind: "not-back-from-lull", state: "open" }]);
    expect(alarms.evidence?.[0]).toContain("“Output drop” says the same");
  });

  it.each([
    ["all", 0],
    ["segment:field", 0],
    ["account:acme", 0],
    ["segment:other", 1],
    ["account:bolt", 1],
  ])("holds for its scope: %s", (scope, drops) => {
    const accounts = [{ account_id: "acme", segment: "field" }];
    expect(dropsOf(weeklyHealth({ acme }, { accounts, lulls: [{ ...lull, scope }] }))).toHaveLength(drops);
  });

  it("returns every year when it says so, and only then", () => {
    const lastYear = { name: "summer", from: "2024-08-10", to: "2024-09-06" };
    expect(dropsOf(weeklyHealth({ acme }, { lulls: [{ ...lastYear, every: "year" }] }))).toEqual([]);
    expect(dropsOf(weeklyHealth({ acme }, { lulls: [lastYear] }))).toHaveLength(1);
  });

  it("is ignored when it ends before it starts", () => {
    expect(dropsOf(weeklyHealth({ acme }, { lulls: [{ ...lull, from: lull.to, to: lull.from }] }))).toHaveLength(1);
  });
});

describe("a week", () => {
  it("that was not loaded raises nothing and is no reference", () => {
    const missing = [30, 31, 32].map(mondayAt);
    expect(dropsOf(weeklyHealth({ acme: [...steady(30), 0, 0, 0] }, { missing }))).toEqual([]);
  });

  it("at the first year's end is not judged where no others tell what is usual", () => {
    const codes = verdictsOf(weeklyWorld({ acme: steady(54) }));
    expect(["2026-12-14", "2026-12-21", "2026-12-28", "2027-01-04", "2027-01-11"].map((day) => codes.get(day))).toEqual(
      ["judged", "year-end", "year-end", "judged", "judged"],
    );
  });
});

describe("a fall of the whole fleet", () => {
  const names = [..."abcdefghij"];
  const fleet = (low: number[]) => Object.fromEntries(names.map((name) => [name, [...steady(30), ...low]]));

  it("is one notice about our data, not ten alarms", () => {
    const world = weeklyWorld(fleet([0, 0, 40, 41]));
    const health = weeklyHealth(fleet([0, 0, 40, 41]));
    expect(health.alarms.account_id).toEqual([]);
    expect(
      watch(toHistory(factsFromEvents(world)), options).fleetWeeks.map(({ week, ...rest }) => ({
        week: weekOf(mondayOf(week)),
        ...rest,
      })),
    ).toEqual([
      { week: 30, below: 10, judged: 10 },
      { week: 31, below: 10, judged: 10 },
    ]);
  });

  it("hides no account when it is only some", () => {
    const some = { ...fleet([40, 41]), a: [...steady(30), 0, 0], b: [...steady(30), 0, 0] };
    expect(dropsOf(weeklyHealth(some), "a")).toHaveLength(1);
  });

  it("needs others to be seen: eight at least", () => {
    const few = Object.fromEntries(names.slice(0, 4).map((name) => [name, [...steady(30), 0, 0]]));
    expect(dropsOf(weeklyHealth(few), "a")).toHaveLength(1);
  });
});

function verdictsOf(world: TestWorld): Map<string, string> {
  const history = toHistory(factsFromEvents(world));
  const { verdict } = watch(history, options);
  return new Map(Array.from(verdict, (code, row) => [mondayAt(row), verdicts[code] as string]));
}

it("takes a lull without end in its stride", () => {
  const forever = { name: "closed", from: "1971-01-01", to: "9999-12-31", every: "year" };
  expect(dropsOf(weeklyHealth({ acme: [...steady(30), 0, 0] }, { lulls: [forever] }))).toEqual([]);
});
