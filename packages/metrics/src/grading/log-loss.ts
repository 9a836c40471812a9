import { checkGradedRows, type GradedRows, type Times } from "./graded-rows.ts";
import { meanOverRows } from "./mean-over-rows.ts";

/** A chance of exactly 0 or 1 that fails would cost infinitely much; it costs as much as one in a million million. */
const least = 1e-12;

/** What one stated chance cost once it was known how it turned out: `- ln` of the chance of what happened (Good 1952). */
export function logLossOf(chance: number, churned: number): number {
  return -Math.log(Math.max(least, churned ? chance : 1 - chance));
}

/** The mean log-loss of stated chances, 0..1 each; null of no rows. Lower is better. */
export function logLoss(rows: GradedRows, chance: ArrayLike<number>, times?: Times): number | null {
  checkGradedRows(rows, chance);
  return meanOverRows(rows, (i) => logLossOf(chance[i] as number, rows.churned[i] as number), times);
}
