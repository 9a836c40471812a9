import { checkGradedRows, type GradedRows, type Times } from "./graded-rows.ts";
import { meanOverRows } from "./mean-over-rows.ts";

/** The mean squared distance of stated chances from what happened (Brier 1950); null of no rows. Lower is better. */
export function brierScore(rows: GradedRows, chance: ArrayLike<number>, times?: Times): number | null {
  checkGradedRows(rows, chance);
  return meanOverRows(rows, (i) => ((chance[i] as number) - (rows.churned[i] as number)) ** 2, times);
}
