import { type GradedRows, someRows } from "../../grading/graded-rows.ts";
import { type Gate, gate } from "./gate.ts";

/** Forecasts with the week at whose end the outcome of each was known. */
export interface DatedForecasts {
  readonly rows: GradedRows;
  readonly knownFrom: Int32Array;
  readonly chance: Float64Array;
  readonly base: Float64Array;
}

/** The gate as it stood when a week ended. */
export interface GateThen extends Gate {
  readonly week: number;
}

/**
 * The gate at each of some weeks, from the outcomes that were known by then; usually the weeks in which fits were made.
 */
export function gateHistory(forecasts: DatedForecasts, weeks: readonly number[]): GateThen[] {
  return weeks.map((week) => ({ week, ...gateAt(forecasts, week) }));
}

/** The gate when a week ended. */
export function gateAt({ rows, knownFrom, chance, base }: DatedForecasts, week: number): Gate {
  const known = Int32Array.from(knownFrom.keys()).filter((i) => (knownFrom[i] as number) <= week);
  const those = (column: Float64Array) => Float64Array.from(known, (i) => column[i] as number);
  return gate(someRows(rows, known), those(chance), those(base));
}
