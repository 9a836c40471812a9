import { mondayOf, msPerDay, weekNumber } from "@vitals/tables";
import { column, numbers } from "../columns.ts";
import { rowOf } from "../history/grid.ts";
import type { History } from "../history/history.ts";

/** Declared lulls laid over the history. */
export interface DeclaredLulls {
  /** For each row the lull it lies in, as an index into `names`; -1 for none. */
  readonly lullOf: Int16Array;
  readonly names: readonly string[];
}

interface Lull {
  index: number;
  scope: string;
  firstDay: number;
  lastDay: number;
  yearly: boolean;
}

/**
 * Finds the weeks that lie in a declared lull: those with a working day, Monday to Friday, inside it.
 *
 * A yearly lull holds in every year of the history. An entry that ends before it starts is ignored, as the load report
 * has said.
 */
export function declaredLulls(history: History): DeclaredLulls {
  const { calendar } = history;
  const lullOf = new Int16Array(history.rows).fill(-1);
  const names = Array.from(column<string>(calendar, "name"), String);
  for (const lull of lullsOf(calendar)) {
    const weeks = weeksOf(lull, history.firstWeek, history.lastWeek);
    for (const account of accountsOf(lull.scope, history)) {
      for (const week of weeks) {
        const row = rowOf(history, account, week);
        if (row >= 0 && lullOf[row] === -1) lullOf[row] = lull.index;
      }
    }
  }
  return { lullOf, names };
}

function lullsOf(calendar: History["calendar"]): Lull[] {
  const firstDays = numbers(calendar, "starts_on");
  const lastDays = numbers(calendar, "ends_on");
  const scopes = column<string>(calendar, "scope");
  const every = column<string>(calendar, "every");
  return Array.from(firstDays, (firstDay, index) => ({
    index,
    scope: scopes[index] ?? "all",
    firstDay,
    lastDay: lastDays[index] as number,
    yearly: every[index] === "year",
  })).filter((lull) => lull.firstDay <= lull.lastDay);
}

function accountsOf(scope: string, { accountIds, accountOf, accounts }: History): number[] {
  if (scope === "all") return accountIds.map((_, a) => a);
  if (scope.startsWith("account:")) return [accountOf.get(scope.slice("account:".length)) ?? -1].filter((a) => a >= 0);
  const segment = scope.slice("segment:".length);
  return accountIds.map((_, a) => a).filter((a) => accounts.segment[a] === segment);
}

function weeksOf({ firstDay, lastDay, yearly }: Lull, firstWeek: number, lastWeek: number): Set<number> {
  const weeks = new Set<number>();
  if (Number.isNaN(firstWeek)) return weeks;
  const year = yearOf(firstDay);
  const years = yearly ? yearsBetween(firstWeek, lastWeek) : [year];
  for (const each of years) {
    const shift = each - year;
    const last = Math.min(addYears(lastDay, shift), mondayOf(lastWeek) + 6);
    for (let day = Math.max(addYears(firstDay, shift), mondayOf(firstWeek)); day <= last; day++) {
      if (isWorkingDay(day)) weeks.add(weekNumber(day));
    }
  }
  return weeks;
}

function yearsBetween(firstWeek: number, lastWeek: number): number[] {
  const first = yearOf(mondayOf(firstWeek)) - 1;
  const last = yearOf(mondayOf(lastWeek)) + 1;
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

function isWorkingDay(epochDay: number): boolean {
  return epochDay - mondayOf(weekNumber(epochDay)) < 5;
}

function yearOf(epochDay: number): number {
  return new Date(epochDay * msPerDay).getUTCFullYear();
}

function addYears(epochDay: number, years: number): number {
  const date = new Date(epochDay * msPerDay);
  return Date.UTC(date.getUTCFullYear() + years, date.getUTCMonth(), date.getUTCDate()) / msPerDay;
}
