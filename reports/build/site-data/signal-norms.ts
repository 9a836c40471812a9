import type { Book } from "./book.ts";
import { type Columns, rowCount } from "./columns.ts";

/** The values of every signal in the report week, over customers; nulls counted apart. */
export interface SignalToday {
  readonly values: readonly number[];
  readonly unknown: number;
}

/** What each signal is today, by id. */
export function signalsToday(signals: Columns | undefined, book: Book): Map<string, SignalToday> {
  const today = new Map<string, { values: number[]; unknown: number }>();
  const customers = new Set(book.customers.map((account) => account.account_id));
  for (let i = 0; i < rowCount(signals); i++) {
    if (signals?.week?.[i] !== book.lastWeek || !customers.has(String(signals?.account_id?.[i]))) continue;
    const id = String(signals?.signal?.[i]);
    const entry = today.get(id) ?? { values: [], unknown: 0 };
    const value = signals?.value?.[i] as number | null;
    if (value === null) entry.unknown++;
    else entry.values.push(value);
    today.set(id, entry);
  }
  for (const entry of today.values()) entry.values.sort((a, b) => a - b);
  return today;
}

/** Fewest accounts whose middle half says anything. */
const fewest = 8;

/** The middle half of the customers; null where too few have a value. */
export function middleHalf(values: readonly number[]): { low: number; high: number; accounts: number } | null {
  if (values.length < fewest) return null;
  return { low: quantile(values, 0.25), high: quantile(values, 0.75), accounts: values.length };
}

/** The quantile of ascending values, interpolated between neighbours (type 7 of Hyndman and Fan 1996). */
export function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  const high = sorted[Math.ceil(at)] ?? low;
  return low + (high - low) * (at - Math.floor(at));
}
