import { type Band, bandNames } from "@vitals/tables";
import { type ComparedHealth, eachRow } from "./compared-health.ts";
import { type Customer, customerOf } from "./customers.ts";
import { type Money, moneyOf } from "./money.ts";

/** How many customers a band held, and their annual value as it is now. */
export interface BandTotal {
  readonly accounts: number;
  readonly money: Money;
}

/** The bands of one week under both. */
export interface WeekOfBands {
  /** Monday, in epoch days. */
  readonly week: number;
  readonly before: Readonly<Record<Band, BandTotal>>;
  readonly after: Readonly<Record<Band, BandTotal>>;
  /** Customers whose band differs, and their annual value. */
  readonly changed: BandTotal;
}

/** The weeks up to `lastWeek` (a Monday) as both sides would have told them, oldest first. */
export function bandHistory(
  before: ComparedHealth,
  after: ComparedHealth,
  customers: ReadonlyMap<string, Customer>,
  { lastWeek, weeks }: { lastWeek: number; weeks: number },
): WeekOfBands[] {
  const [was, is] = [bandsByWeek(before), bandsByWeek(after)];
  const mondays = Array.from({ length: weeks }, (_, i) => lastWeek - 7 * (weeks - 1 - i));
  return mondays
    .filter((week) => was.has(week) || is.has(week))
    .map((week) => {
      const [then, now] = [was.get(week) ?? new Map(), is.get(week) ?? new Map()];
      const ids = [...new Set([...then.keys(), ...now.keys()])].filter((id) => then.get(id) !== now.get(id));
      return {
        week,
        before: totals(then, customers),
        after: totals(now, customers),
        changed: total(ids, customers),
      };
    });
}

function bandsByWeek({ bands }: ComparedHealth): Map<number, Map<string, Band>> {
  const weeks = new Map<number, Map<string, Band>>();
  eachRow(bands, (row, cell) => {
    const week = Number(cell("week", row));
    const ofWeek = weeks.get(week) ?? new Map<string, Band>();
    weeks.set(week, ofWeek.set(String(cell("account_id", row)), cell("band", row) as Band));
  });
  return weeks;
}

function totals(bands: ReadonlyMap<string, Band>, customers: ReadonlyMap<string, Customer>): Record<Band, BandTotal> {
  const of = (band: Band) =>
    total(
      [...bands].filter(([, each]) => each === band).map(([id]) => id),
      customers,
    );
  return Object.fromEntries(bandNames.map((band) => [band, of(band)])) as Record<Band, BandTotal>;
}

function total(ids: readonly string[], customers: ReadonlyMap<string, Customer>): BandTotal {
  return { accounts: ids.length, money: moneyOf(ids.map((id) => customerOf(customers, id))) };
}
