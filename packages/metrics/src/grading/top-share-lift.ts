import type { Times } from "./graded-rows.ts";
import type { Ranking } from "./ranking.ts";

/**
 * How many times the base rate the riskiest tenth churned, counted in every block of the ranking and added up: within
 * dates or over all rows. A tie at the edge counts with the share of it that fits. Null where nobody churned.
 *
 * @param share - of the rows that are the riskiest; a tenth unless said otherwise
 */
export function topShareLift({ rows, risk, order, starts }: Ranking, times?: Times, share = 0.1): number | null {
  const { account, churned } = rows;
  const weightOf = (row: number) => (times ? (times[account[row] as number] as number) : 1);
  let [lost, all, lostOnTop, allOnTop] = [0, 0, 0, 0];
  for (let b = 0; b + 1 < starts.length; b++) {
    const start = starts[b] as number;
    const end = starts[b + 1] as number;
    let inBlock = 0;
    for (let i = start; i < end; i++) inBlock += weightOf(order[i] as number);
    let room = share * inBlock;
    all += inBlock;
    allOnTop += room;
    for (let i = end - 1; i >= start; ) {
      const level = risk[order[i] as number];
      let [lostHere, here] = [0, 0];
      for (; i >= start && risk[order[i] as number] === level; i--) {
        const row = order[i] as number;
        here += weightOf(row);
        if (churned[row]) lostHere += weightOf(row);
      }
      lost += lostHere;
      if (here > 0) lostOnTop += lostHere * Math.min(1, room / here);
      room = Math.max(0, room - here);
    }
  }
  return lost > 0 ? lostOnTop / allOnTop / (lost / all) : null;
}
