import { checkGradedRows, type GradedRows } from "./graded-rows.ts";
import { logLossOf } from "./log-loss.ts";
import { type ClusteredMean, clusteredMean } from "./mean-over-rows.ts";

/**
 * How much less stated chances cost than saying the base rate of everyone, as known at the time; above 0 is better.
 *
 * @param chance - the stated chance of each row, 0..1
 * @param base - the base rate that was known when it was stated, of each row
 * @returns the mean gain in log-loss, with a standard error in which all rows of an account are one draw
 */
export function logLossGain(rows: GradedRows, chance: ArrayLike<number>, base: ArrayLike<number>): ClusteredMean {
  checkGradedRows(rows, chance, base);
  return clusteredMean(rows, (i) => {
    const churned = rows.churned[i] as number;
    return logLossOf(base[i] as number, churned) - logLossOf(chance[i] as number, churned);
  });
}
