import type { Definition, NumberFormat } from "./definition.ts";
import type { History } from "./history/history.ts";

/** A signal's numbers, one for each row of the history; NaN where it cannot be said. */
export interface SignalValues {
  readonly value: Float64Array;
  /** How much the value rests on; NaN where the value is. */
  readonly n: Float64Array;
}

/** One weekly number per account that answers one question. */
export interface Signal extends Definition {
  readonly unit: string;
  /** The stretch of time that one value covers. */
  readonly window: string;
  readonly counts: string;
  /** What is counted once however often it occurs. */
  readonly uniqueBy: string;
  readonly leavesOut: string;
  /** What `n` counts. */
  readonly restsOn: string;
  readonly good: "high" | "low" | "neither";
  /** True when no score may use it: presence and opinions are context. */
  readonly barredFromScores: boolean;
  readonly format: NumberFormat;
  readonly compute: (history: History) => SignalValues;
}

/** Declares a signal; exists so that a missing field is an error where the signal is written. */
export function defineSignal(signal: Signal): Signal {
  return signal;
}
