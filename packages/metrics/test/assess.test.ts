import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess } from "../src/assess.ts";
import { type Columns, type Facts, type Health, numbers, rowCount } from "../src/columns.ts";
import { healthSpecs } from "../src/health-specs.ts";
import { outcomeRows } from "./benchmark/outcome-rows.ts";
import { factsFromEvents } from "./facts-from-events.ts";
import { dropsOf, mondayAt, options, rowsOf, steady, weeklyHealth, weeklyWorld } from "./weekly-output.ts";

/** Weekly outputs with drops, pauses and returns. */
const outputs = fc.dictionary(
  fc.constantFrom("acme", "bolt", "cove", "dale"),
  fc.array(fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 20, max: 30 }) }, fc.integer({ min: 0, max: 6 })), {
    minLength: 12,
    maxLength: 40,
  }),
  { minKeys: 1 },
);

const fewRuns = { numRuns: 25, seed: 7 };

describe("assess", () => {
  it.each([
    ["two accounts", () => weeklyHealth({ bolt: steady(20), acme: [...steady(30), 1, 2] }), 0],
    ["ten accounts of two segments", () => weeklyHealth(tenAccounts, { accounts: inSegments }), 1],
    ["ten that have churned, stayed and grown", () => grownAndLost(), 30],
  ])("fills every column of every health table, sorted by its key: %s", (_, assessed, leastBenchmarks) => {
    const health = assessed();
    expect(rowCount(health.benchmarks)).toBeGreaterThanOrEqual(leastBenchmarks);
    for (const [name, spec] of Object.entries(healthSpecs())) {
      const table = health[name as keyof typeof health];
      expect(Object.keys(table).sort(), name).toEqual(spec.columns.map((column) => column.name).sort());
      const keys = rowsOf(table, [...spec.key]).map((row) => spec.key.map((key) => sortable(row[key])).join("\u0001"));
      expect(keys, name).toEqual([...new Set(keys)].sort());
    }
  });

  it("does not mind the order of rows", () => {
    fc.assert(
      fc.property(outputs, fc.integer(), (weeks, seed) => {
        const facts = factsFromEvents(weeklyWorld(weeks));
        expect(assess(shuffled(facts, seed), options)).toEqual(assess(facts, options));
      }),
      fewRuns,
    );
  });

  it("says of a week what it said before later weeks were known", () => {
    fc.assert(
      fc.property(outputs, fc.integer({ min: 10, max: 39 }), (weeks, last) => {
        const longest = Math.max(...Object.values(weeks).map(({ length }) => length));
        const end = Math.min(last, longest - 1);
        const whole = weeklyHealth(weeks);
        const early = weeklyHealth(weeks, { lastWeek: mondayAt(end) });
        for (const table of ["signals", "bands"] as const) {
          const names = Object.keys(whole[table]);
          const known = rowsOf(whole[table], names).filter(({ week }) => (week as number) <= lastDay(end));
          expect(known).toEqual(rowsOf(early[table], names));
        }
        const said = (health: typeof whole) =>
          rowsOf(health.alarms, ["alarm_id", "first_week"]).filter(
            ({ first_week }) => (first_week as number) <= lastDay(end),
          );
        expect(said(whole)).toEqual(said(early));
      }),
      fewRuns,
    );
  });

  it("raises no drop when the last two weeks are as usual", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 8, max: 40 }), (level, weeks) => {
        expect(dropsOf(weeklyHealth({ acme: Array(weeks).fill(level) }))).toEqual([]);
      }),
      fewRuns,
    );
  });

  it("raises the same drops whatever unit output is counted in", () => {
    const weeks = [...steady(30), 12, 9, 10, 40, 41, ...steady(8), 0, 0];
    const facts = factsFromEvents(weeklyWorld({ acme: weeks }));
    const inDozens = { ...facts, account_weeks: scaled(facts.account_weeks, 12) };
    expect(dropsOf(assess(inDozens, options))).toEqual(dropsOf(assess(facts, options)));
    expect(dropsOf(assess(facts, options))).toHaveLength(2);
  });

  it("adds tickets of every nature up to all tickets", () => {
    const natures = ["defect", "question", "request", "other", null];
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(39), fc.constantFrom(...natures)), { minLength: 1 }), (opened) => {
        const tickets = [{ account: "acme", on: "2025-01-06", nature: "defect" }].concat(
          opened.map(([week, nature]) => ({ account: "acme", on: mondayAt(week), nature: nature as string })),
        );
        const { signals } = weeklyHealth({ acme: steady(40) }, { tickets });
        const kinds = ["support_defects", "support_questions", "support_requests", "support_other"];
        const ofKinds = kinds.map((kind) => numbers(signals, kind));
        const sums = Array.from(ofKinds[0] as Float64Array, (_, row) =>
          ofKinds.reduce((sum, values) => sum + (values[row] as number), 0),
        );
        expect(Array.from(numbers(signals, "support_load_n"))).toEqual(sums);
      }),
      fewRuns,
    );
  });

  it("names the account and week when the facts contradict their grain", () => {
    const facts = factsFromEvents(weeklyWorld({ acme: steady(10) }));
    const holed = keptRows(facts.account_weeks, (row) => row !== 4);
    expect(() => assess({ ...facts, account_weeks: holed }, options)).toThrow(
      /account_weeks: account acme .* lacks one/,
    );
    const early = keptRows(facts.account_weeks, (row) => row < 5);
    expect(() => assess({ ...facts, account_weeks: early }, options)).toThrow(
      "user_weeks: account acme has a row for the week of 2026-02-16, but account_weeks has none",
    );
  });
});

/** Ten accounts, two of which fall; the later ids stand in the first segment. */
const tenAccounts = Object.fromEntries(
  Array.from({ length: 10 }, (_, i) => [`a${9 - i}`, [...steady(38, 30 + i), ...(i < 2 ? [3, 2] : [30, 31])]]),
);
const inSegments = Object.keys(tenAccounts).map((account_id, i) => ({
  account_id,
  segment: i % 2 === 0 ? "small" : "large",
}));

/** The same ten, all but one of them on record as expanded. */
function grownAndLost(): Health {
  const facts = factsFromEvents(weeklyWorld(tenAccounts, { accounts: inSegments }));
  const expanded = Object.keys(tenAccounts).map((id) => [id, mondayAt(35), "expanded"] as const);
  return assess({ ...facts, outcomes: outcomeRows(expanded.slice(1)) }, options);
}

/** Null stands before everything. */
function sortable(value: unknown): string {
  if (value === null) return "";
  return typeof value === "number" ? String(value).padStart(8, "0") : String(value);
}

function lastDay(week: number): number {
  return Date.parse(`${mondayAt(week)}T00:00:00Z`) / 86_400_000;
}

function keptRows(table: Columns, isKept: (row: number) => boolean): Columns {
  const rows = [...Array(rowCount(table)).keys()].filter(isKept);
  return Object.fromEntries(Object.entries(table).map(([name, values]) => [name, rows.map((row) => values[row])]));
}

function scaled(accountWeeks: Columns, factor: number): Columns {
  const output = Array.from(accountWeeks.output as ArrayLike<number | null>, (value) =>
    value === null ? null : value * factor,
  );
  return { ...accountWeeks, output };
}

/** Every table with its rows in another order. */
function shuffled(facts: Facts, seed: number): Facts {
  const rank = (row: number) => Math.imul(row + 1, 2_654_435_761 ^ seed) >>> 0;
  return Object.fromEntries(
    Object.entries(facts).map(([name, table]) => {
      const order = [...Array(rowCount(table)).keys()].sort((one, other) => rank(one) - rank(other));
      return [
        name,
        Object.fromEntries(Object.entries(table).map(([key, values]) => [key, order.map((row) => values[row])])),
      ];
    }),
  ) as unknown as Facts;
}
