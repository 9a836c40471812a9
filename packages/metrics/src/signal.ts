import type { Definition, NumberFormat } from "./definition.ts";
import type { History } from "./history/history.ts";

/** A signal's numbers, one for each row of the history; NaN where it cannot be said. */
export interface SignalValues {
  readonly value: Float64Array;
  /** How much the value rests on; NaN where the value is. */
  readonly n: Float64Array;
}

/** What every signal says about itself, and how it is computed. */
interface SignalDefinition extends Definition {
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
  readonly format: NumberFormat;
  /** Set where values are sums of quantities or money, which can need more than the seven digits of a `Float32`. */
  readonly storedAs?: "float";
  readonly compute: (history: History) => SignalValues;
}

/** A signal that a score may use. */
export interface ScorableSignal extends SignalDefinition {
  readonly barredFromScores: false;
}

/** A signal that is context: presence, opinions, and what we do ourselves. */
export interface BarredSignal extends SignalDefinition {
  readonly barredFromScores: true;
  /** Why, in words that complete "no score may use it, because ...". */
  readonly barredBecause: string;
}

/** One weekly number per account that answers one question. */
export type Signal = ScorableSignal | BarredSignal;

/** Declares a signal; exists so that a missing field is an error where the signal is written. */
export function defineSignal<const S extends Signal>(signal: S): S {
  return signal;
}
