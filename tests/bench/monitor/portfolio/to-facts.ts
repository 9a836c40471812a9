import type { Facts } from "@vitals/metrics";
import { factTables, mondayOf } from "@vitals/tables";
import { type Portfolio, segmentOf } from "./portfolio.ts";

/** The fact tables of a portfolio: accounts, their weeks and the calendar filled, everything else empty. */
export function toFacts(portfolio: Portfolio): Facts {
  const { accounts, weeks, firstWeek, born } = portfolio;
  const rows: number[] = [];
  for (let a = 0; a < accounts; a++) {
    for (let week = born[a] as number; week < weeks; week++) rows.push(a * weeks + week);
  }
  const ids = Array.from({ length: accounts }, (_, a) => idOf(a));
  const output = rows.map((row) => (portfolio.loaded[row] ? (portfolio.output[row] as number) : null));
  const lulls = portfolio.lulls;
  return {
    ...emptyFacts(),
    accounts: columns("accounts", accounts, {
      account_id: ids,
      slug: ids,
      name: ids,
      segment: ids.map((_, a) => `segment ${segmentOf(a)}`),
    }),
    account_weeks: columns("account_weeks", rows.length, {
      account_id: rows.map((row) => ids[Math.floor(row / weeks)] as string),
      week: rows.map((row) => mondayOf(firstWeek + (row % weeks))),
      loaded: rows.map((row) => portfolio.loaded[row] === 1),
      ...{ output, output_events: output, events: output },
    }),
    calendar: columns("calendar", lulls.length, {
      name: lulls.map(() => "lull"),
      starts_on: lulls.map(({ first }) => mondayOf(first)),
      ends_on: lulls.map(({ last }) => mondayOf(last) + 6),
      scope: lulls.map(({ account }) => `account:${idOf(account)}`),
    }),
    window: columns("window", 1, {
      first_week: [mondayOf(firstWeek)],
      last_week: [mondayOf(firstWeek + weeks - 1)],
    }),
  };
}

function idOf(account: number): string {
  return `a${String(account).padStart(5, "0")}`;
}

function emptyFacts(): Facts {
  const names = Object.keys(factTables) as (keyof Facts)[];
  return Object.fromEntries(names.map((name) => [name, columns(name, 0, {})])) as Facts;
}

function columns(name: keyof Facts, rows: number, filled: Facts["accounts"]): Facts["accounts"] {
  const nulls = new Array(rows).fill(null);
  return Object.fromEntries(factTables[name].columns.map((column) => [column.name, filled[column.name] ?? nulls]));
}
