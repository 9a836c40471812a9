import type { AccountRow, AlarmRow } from "../../src/components/account-file.js";
import type { BandName } from "../../src/components/band-mark.js";
import { rowsOf, type Tables } from "./columns.ts";

/** Customers and their money in one band and week. */
export interface BandWeek {
  readonly week: number;
  readonly counts: Readonly<Record<BandName, number>>;
  readonly money: Readonly<Record<BandName, number>>;
}

/** The small tables of the report as rows, and what is asked of them again and again. */
export interface Book {
  readonly accounts: readonly AccountRow[];
  readonly customers: readonly AccountRow[];
  readonly byId: ReadonlyMap<string, AccountRow>;
  readonly alarms: readonly AlarmRow[];
  /** Oldest first, ending with the report week. */
  readonly bandWeeks: readonly BandWeek[];
  readonly lastWeek: number | null;
  readonly firstWeek: number | null;
}

const weeksShown = 26;

/** Reads the portfolio, the alarms and the bands of the last half year. */
export function readBook(facts: Tables, health: Tables): Book {
  const accounts = [...rowsOf<AccountRow>(health.portfolio)].map((row) => ({
    ...row,
    output_26w: Array.from((row.output_26w ?? []) as ArrayLike<number | null>),
  }));
  const byId = new Map(accounts.map((account) => [account.account_id, account]));
  const window = rowsOf<{ first_week: number | null; last_week: number | null }>(facts.window).next().value as
    | { first_week: number | null; last_week: number | null }
    | undefined;
  const lastWeek = window?.last_week ?? null;
  return {
    accounts,
    customers: accounts.filter((account) => account.status === "customer"),
    byId,
    alarms: [...rowsOf<AlarmRow>(health.alarms)].filter((alarm) => byId.has(alarm.account_id)),
    bandWeeks: lastWeek === null ? [] : bandWeeksOf(health, byId, lastWeek),
    lastWeek,
    firstWeek: window?.first_week ?? null,
  };
}

function bandWeeksOf(health: Tables, byId: ReadonlyMap<string, AccountRow>, lastWeek: number): BandWeek[] {
  const weeks = new Map<number, { week: number; counts: Record<BandName, number>; money: Record<BandName, number> }>();
  const { account_id, week, band } = health.bands ?? {};
  for (let i = 0; i < (week?.length ?? 0); i++) {
    const monday = week?.[i] as number;
    if (monday <= lastWeek - 7 * weeksShown || monday > lastWeek) continue;
    const entry = weeks.get(monday) ?? { week: monday, counts: empty(), money: empty() };
    const name = band?.[i] as BandName;
    entry.counts[name]++;
    entry.money[name] += byId.get(String(account_id?.[i]))?.annual_value ?? 0;
    weeks.set(monday, entry);
  }
  return [...weeks.values()].sort((a, b) => a.week - b.week);
}

function empty(): Record<BandName, number> {
  return { red: 0, yellow: 0, green: 0, none: 0 };
}
