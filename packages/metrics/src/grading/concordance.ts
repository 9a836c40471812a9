import type { Times } from "./graded-rows.ts";
import type { Ranking } from "./ranking.ts";

/** Pairs of a churned and a retained row, and those in which the churned one had the higher risk, ties as half. */
export interface Concordance {
  readonly concordant: number;
  readonly pairs: number;
}

/**
 * Counts pairs in one walk over the ranking (Mann and Whitney 1947).
 *
 * @param times - how often each account counts; a pair counts as often as both its accounts together
 * @param visit - told of every row with its own share of the pairs; every pair is told of twice, once from either side
 */
export function concordance(
  { rows, risk, order, starts }: Ranking,
  times?: Times,
  visit?: (row: number, concordant: number, pairs: number) => void,
): Concordance {
  const { account, churned } = rows;
  const weightOf = (row: number) => (times ? (times[account[row] as number] as number) : 1);
  let [concordant, pairs] = [0, 0];
  for (let b = 0; b + 1 < starts.length; b++) {
    const end = starts[b + 1] as number;
    const [allLost, allKept] = outcomesOf(starts[b] as number, end);
    pairs += allLost * allKept;
    if (allLost === 0 || allKept === 0) continue;
    let [lostBelow, keptBelow] = [0, 0];
    for (let i = starts[b] as number; i < end; ) {
      const tieEnd = endOfTie(i, end);
      const [lost, kept] = outcomesOf(i, tieEnd);
      concordant += lost * (keptBelow + kept / 2);
      for (; visit && i < tieEnd; i++) {
        const row = order[i] as number;
        const weight = weightOf(row);
        if (churned[row]) visit(row, weight * (keptBelow + kept / 2), weight * allKept);
        else visit(row, weight * (allLost - lostBelow - lost / 2), weight * allLost);
      }
      lostBelow += lost;
      keptBelow += kept;
      i = tieEnd;
    }
  }
  return { concordant, pairs };

  function endOfTie(from: number, end: number): number {
    const level = risk[order[from] as number];
    let i = from + 1;
    while (i < end && risk[order[i] as number] === level) i++;
    return i;
  }

  function outcomesOf(from: number, end: number): [lost: number, kept: number] {
    let [lost, kept] = [0, 0];
    for (let i = from; i < end; i++) {
      const row = order[i] as number;
      if (churned[row]) lost += weightOf(row);
      else kept += weightOf(row);
    }
    return [lost, kept];
  }
}
