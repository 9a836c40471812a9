import type { Times } from "./graded-rows.ts";
import type { Ranking } from "./ranking.ts";

/**
 * The area under the precision-recall curve as a sum of steps, rows of equal risk as one step: the mean, over churned
 * rows, of the share of churned ones among all of at least their risk (Davis and Goadrich 2006, without their
 * interpolation). A risk that knows nothing comes to the base rate. Null where nobody churned.
 *
 * @param ranking - of all rows together
 */
export function averagePrecision({ rows, risk, order }: Ranking, times?: Times): number | null {
  let [lost, seen, sum] = [0, 0, 0];
  for (let i = order.length - 1; i >= 0; ) {
    const level = risk[order[i] as number];
    let lostHere = 0;
    for (; i >= 0 && risk[order[i] as number] === level; i--) {
      const row = order[i] as number;
      const weight = times ? (times[rows.account[row] as number] as number) : 1;
      seen += weight;
      if (rows.churned[row]) lostHere += weight;
    }
    lost += lostHere;
    if (lostHere > 0) sum += lostHere * (lost / seen);
  }
  return lost > 0 ? sum / lost : null;
}
