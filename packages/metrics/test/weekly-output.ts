import { epochDayOf, isoDate } from "@vitals/tables";
import { assess } from "../src/assess.ts";
import { type AssessOptions, type Columns, type Health, rowCount } from "../src/columns.ts";
import { factsFromEvents, type TestEvent, type TestWorld } from "./facts-from-events.ts";

/** Monday of the first week of every account here; the 48 weeks that follow hold no year's end. */
export const firstMonday = "2026-01-12";

export const options: AssessOptions = { outputNoun: "designs", currency: "EUR", budget: 0.3 };

/** A steady account: 36 to 44 a week. */
export function steady(weeks: number, around = 40): number[] {
  return Array.from({ length: weeks }, (_, i) => around + ([0, 4, -3, 2, -4, 1, 3, -2][i % 8] as number));
}

/** Monday of a week, counted from 0. */
export function mondayAt(week: number): string {
  return isoDate(epochDayOf(firstMonday) + 7 * week);
}

/** A world in which each account makes so much each week, as single events. */
export function weeklyWorld(outputs: Record<string, number[]>, rest: Partial<TestWorld> = {}): TestWorld {
  const events = Object.entries(outputs).flatMap(([account, weeks]) =>
    weeks.flatMap((times, week): TestEvent[] => {
      const looking = { account, on: mondayAt(week), event: "look" };
      return times > 0 ? [looking, { account, on: mondayAt(week), times }] : [looking];
    }),
  );
  const longest = Math.max(...Object.values(outputs).map(({ length }) => length));
  return { events, lastWeek: mondayAt(longest - 1), ...rest };
}

/** The health of such a world. */
export function weeklyHealth(outputs: Record<string, number[]>, rest: Partial<TestWorld> = {}): Health {
  return assess(factsFromEvents(weeklyWorld(outputs, rest)), options);
}

/** A table as rows, those of one account when it is named, with the columns asked for. */
export function rowsOf(table: Columns, names: string[], account?: string): Record<string, unknown>[] {
  const ids = table.account_id as ArrayLike<string>;
  return [...Array(rowCount(table)).keys()]
    .filter((i) => account === undefined || ids[i] === account)
    .map((i) => Object.fromEntries(names.map((name) => [name, table[name]?.[i]])));
}

/** The drop alarms of an account: the week they were first said, counted from 0, and their state. */
export function dropsOf(health: Health, account = "acme"): { week: number; state: unknown }[] {
  return rowsOf(health.alarms, ["kind", "first_week", "state"], account)
    .filter(({ kind }) => kind === "output-drop")
    .map(({ first_week, state }) => ({ week: weekOf(first_week), state }));
}

/** Bands and reasons of an account, week by week. */
export function bandsOf(health: Health, account = "acme"): { band: unknown; reason: unknown }[] {
  return rowsOf(health.bands, ["band", "reason"], account) as { band: unknown; reason: unknown }[];
}

/** A Monday as a week counted from 0. */
export function weekOf(monday: unknown): number {
  return ((monday as number) - epochDayOf(firstMonday)) / 7;
}
