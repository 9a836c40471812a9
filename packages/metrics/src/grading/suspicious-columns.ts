import { gradedAreaUnderCurve } from "./area-under-curve.ts";
import { checkGradedRows, type GradedRows, someRows } from "./graded-rows.ts";
import { outcomeCounts } from "./outcome-counts.ts";
import { rankWithinDates } from "./ranking.ts";

/** A column that tells churned from retained accounts better than usage can. */
export interface SuspiciousColumn {
  readonly column: number;
  /** Area under the curve within dates, whichever way round; 0.5 to 1. */
  readonly ranking: number;
  readonly standardError: number;
  /** Rows that have the column. */
  readonly rows: number;
}

/** No single measure of usage that was looked at ranked so well; what does has probably seen the outcome. */
const tooGood = 0.9;

/** Standard errors that "surely" takes: one side of 95 in 100. */
const surely = 1.64;

/** Fewer churned or retained accounts can be told apart by chance. */
const fewestOutcomes = 5;

/**
 * Columns that by themselves surely rank too well to be honest: a field that is filled in when somebody leaves, a final
 * state joined to early rows, or the outcome under another name. A guard, not a proof: a weak leak passes.
 *
 * @param numbers - row-major, NaN where missing; also a column of forecasts
 */
export function suspiciousColumns(rows: GradedRows, numbers: Float64Array, columns: number): SuspiciousColumn[] {
  checkGradedRows(rows);
  if (numbers.length !== rows.churned.length * columns) {
    throw new Error(`${numbers.length} numbers for ${rows.churned.length} rows of ${columns} columns; give one each`);
  }
  const found: SuspiciousColumn[] = [];
  for (let column = 0; column < columns; column++) {
    const of = (row: number) => numbers[row * columns + column] as number;
    const present = Int32Array.from(rows.churned.keys()).filter((row) => !Number.isNaN(of(row)));
    const those = someRows(rows, present);
    const { churned, retained } = outcomeCounts(those);
    if (Math.min(churned, retained) < fewestOutcomes) continue;
    const { value, standardError } = gradedAreaUnderCurve(rankWithinDates(those, Float64Array.from(present, of)));
    if (value === null || standardError === null) continue;
    const ranking = Math.max(value, 1 - value);
    if (ranking - surely * standardError >= tooGood)
      found.push({ column, ranking, standardError, rows: present.length });
  }
  return found;
}
