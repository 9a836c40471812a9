import type { AccountFile } from "../../src/components/account-file.js";
import { rowsOf, type Tables } from "./columns.ts";

const msPerDay = 86_400_000;

interface Lull {
  name: string;
  starts_on: number;
  ends_on: number;
  scope: string | null;
  every: string | null;
}

/** The declared lulls that touch an account between two days, each year's return of a yearly one by itself. */
export function accountLulls(
  tables: Tables,
  account: { account_id: string; segment: string | null },
  { from, to }: { from: number; to: number },
): AccountFile["lulls"][number][] {
  const lulls: AccountFile["lulls"][number][] = [];
  for (const lull of rowsOf<Lull>(tables.calendar)) {
    if (!concerns(lull.scope, account)) continue;
    for (const shift of lull.every === "year" ? yearsTouched(lull, from, to) : [0]) {
      const start = addYears(lull.starts_on, shift);
      const end = addYears(lull.ends_on, shift);
      if (end >= from && start <= to && start <= end) lulls.push({ from: start, to: end, label: lull.name });
    }
  }
  return lulls.sort((a, b) => a.from - b.from);
}

function concerns(scope: string | null, account: { account_id: string; segment: string | null }): boolean {
  if (scope === null || scope === "all") return true;
  return (
    scope === `account:${account.account_id}` || (account.segment !== null && scope === `segment:${account.segment}`)
  );
}

function yearsTouched(lull: Lull, from: number, to: number): number[] {
  const first = yearOf(from) - yearOf(lull.starts_on) - 1;
  return Array.from({ length: yearOf(to) - yearOf(from) + 3 }, (_, i) => first + i);
}

function yearOf(epochDay: number): number {
  return new Date(epochDay * msPerDay).getUTCFullYear();
}

function addYears(epochDay: number, years: number): number {
  const date = new Date(epochDay * msPerDay);
  return Date.UTC(date.getUTCFullYear() + years, date.getUTCMonth(), date.getUTCDate()) / msPerDay;
}
