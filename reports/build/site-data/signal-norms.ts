import { catalog } from "@vitals/metrics";
import { signalColumn } from "@vitals/tables";
import type { Book } from "./book.ts";
import { type Columns, valueAt } from "./columns.ts";

/** The values of every signal in the report week, over customers; nulls counted apart. */
export interface SignalToday {
  readonly values: readonly number[];
  readonly unknown: number;
}

/** What each signal is today, by id. */
export function signalsToday(signals: Columns | undefined, book: Book): Map<string, SignalToday> {
  const rows = weekRowsOf(signals, book);
  return new Map(catalog.signals.map(({ id }) => [id, todayOf(signals?.[signalColumn(id)], rows)]));
}

/** The rows of a table of accounts and weeks that are of customers in the report week. */
export function weekRowsOf(columns: Columns | undefined, { customers, lastWeek }: Book): number[] {
  const ids = new Set(customers.map((account) => account.account_id));
  return reportWeekRows(columns, lastWeek).filter((row) => ids.has(String(columns?.account_id?.[row])));
}

/** What a column says in these rows, ascending, with how many say nothing. */
export function todayOf(column: ArrayLike<unknown> | undefined, rows: readonly number[]): SignalToday {
  const values = rows.map((row) => valueAt(column, row)).filter((value) => value !== null) as number[];
  return { values: values.sort((a, b) => a - b), unknown: rows.length - values.length };
}

/** The rows of a table of weeks that are of the report week. */
export function reportWeekRows(signals: Columns | undefined, lastWeek: number | null): number[] {
  const rows: number[] = [];
  const weeks = signals?.week ?? [];
  for (let row = 0; row < weeks.length; row++) if (weeks[row] === lastWeek) rows.push(row);
  return rows;
}

/** The quantile of ascending values, interpolated between neighbours (type 7 of Hyndman and Fan 1996). */
export function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  const high = sorted[Math.ceil(at)] ?? low;
  return low + (high - low) * (at - Math.floor(at));
}
