import { ascendingOrder } from "../statistics/ordered-by.ts";
import { checkGradedRows, type GradedRows, someRows } from "./graded-rows.ts";
import { type ShareByAccounts, shareByAccounts } from "./share-by-accounts.ts";

/** Rows of about the same stated chance: what was said of them, and what happened. */
export interface CalibrationBin extends ShareByAccounts {
  /** Least, mean and greatest stated chance. */
  readonly from: number;
  readonly said: number;
  readonly to: number;
}

/**
 * Stated chances beside what happened, in bins of about equally many rows, so that rare outcomes do not leave most bins
 * empty; rows of one chance are never parted (DeGroot and Fienberg 1983).
 *
 * @param chance - the stated chance of each row, 0..1
 * @param bins - at most so many; ten unless said otherwise
 */
export function calibrationBins(rows: GradedRows, chance: ArrayLike<number>, bins = 10): CalibrationBin[] {
  checkGradedRows(rows, chance);
  const order = ascendingOrder(chance);
  const found: CalibrationBin[] = [];
  for (let bin = 1, start = 0; bin <= bins && start < order.length; bin++) {
    let end = Math.max(start, Math.round((bin * order.length) / bins));
    if (end === start) continue;
    while (end < order.length && chance[order[end] as number] === chance[order[end - 1] as number]) end++;
    const members = order.subarray(start, end);
    found.push({
      from: chance[members[0] as number] as number,
      said: members.reduce((sum, i) => sum + (chance[i] as number), 0) / members.length,
      to: chance[members.at(-1) as number] as number,
      ...shareByAccounts(someRows(rows, Int32Array.from(members))),
    });
    start = end;
  }
  return found;
}

/** The mean distance between what was said and what happened, bins counted by their rows (Naeini and others 2015). */
export function expectedCalibrationError(bins: readonly CalibrationBin[]): number | null {
  const all = bins.reduce((sum, bin) => sum + bin.rows, 0);
  const off = bins.reduce((sum, bin) => sum + bin.rows * Math.abs(bin.said - (bin.share ?? bin.said)), 0);
  return all > 0 ? off / all : null;
}
