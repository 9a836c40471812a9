import type { SignalName } from "../site-file.js";
import { requireNamed } from "./require-named.js";

/** One week of a signal: its value, and the range it is seen against; null where it cannot be said. */
export interface SignalWeek {
  /** Epoch day of the Monday. */
  readonly week: number;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** The file of an account, as far as its signals go. */
export interface AccountSignals {
  readonly account: { readonly name: string };
  readonly lastWeek: number | null;
  readonly output: { readonly values: Weekly; readonly low: Weekly; readonly high: Weekly };
  readonly signals: Readonly<Record<string, { readonly values: Weekly } | undefined>>;
}

type Weekly = readonly (number | null)[];

/** How a signal is called and printed. */
export function signalNamed(signals: readonly SignalName[], id: string): SignalName {
  requireNamed(
    "signal",
    id,
    signals.map((signal) => signal.id),
  );
  return signals.find((signal) => signal.id === id) as SignalName;
}

/** A signal over the whole book, a week each: the middle customer, within the middle half. */
export function bookSeries(rows: readonly Record<string, unknown>[], id: string): SignalWeek[] {
  return rows
    .filter((row) => row.signal === id)
    .map((row) => ({
      week: row.week as number,
      value: row.middle as number,
      low: row.low as number,
      high: row.high as number,
    }));
}

/** A signal of one account, a week each; output with its expected range, every other signal without one. */
export function accountSeries({ output, signals, lastWeek }: AccountSignals, id: string): SignalWeek[] {
  const values = id === "output" ? output.values : (signals[id]?.values ?? []);
  const first = (lastWeek ?? 0) - 7 * (values.length - 1);
  return values.map((value, i) => ({
    week: first + 7 * i,
    value,
    low: id === "output" ? (output.low[i] ?? null) : null,
    high: id === "output" ? (output.high[i] ?? null) : null,
  }));
}
