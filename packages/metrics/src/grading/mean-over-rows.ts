import type { GradedRows, Times } from "./graded-rows.ts";

/** A mean with its standard error, in which all rows of an account are one draw. */
export interface ClusteredMean {
  readonly mean: number | null;
  readonly standardError: number | null;
}

/** The mean of one number per row, accounts counted as often as asked; null of no rows. */
export function meanOverRows(rows: GradedRows, numberOf: (row: number) => number, times?: Times): number | null {
  let [sum, all] = [0, 0];
  for (let i = 0; i < rows.churned.length; i++) {
    const weight = times ? (times[rows.account[i] as number] as number) : 1;
    if (weight === 0) continue;
    sum += weight * numberOf(i);
    all += weight;
  }
  return all > 0 ? sum / all : null;
}

/**
 * The mean over rows and its standard error clustered by account: the root of the summed squares of each account's
 * summed deviations, over the number of rows (Liang and Zeger 1986). Null standard error of fewer than two accounts.
 */
export function clusteredMean(rows: GradedRows, numberOf: (row: number) => number): ClusteredMean {
  const mean = meanOverRows(rows, numberOf);
  if (mean === null) return { mean: null, standardError: null };
  const deviation = new Float64Array(rows.accounts);
  const present = new Set<number>();
  rows.account.forEach((account, i) => {
    deviation[account] = (deviation[account] as number) + numberOf(i) - mean;
    present.add(account);
  });
  const squares = deviation.reduce((sum, each) => sum + each * each, 0);
  return { mean, standardError: present.size < 2 ? null : Math.sqrt(squares) / rows.churned.length };
}
