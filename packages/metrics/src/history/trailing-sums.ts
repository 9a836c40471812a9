import type { DatedRows } from "./dated-rows.ts";
import type { History } from "./history.ts";

/**
 * Sums something over dated rows in the trailing window of each row of the history.
 *
 * NaN where the window begins before `sinceWeek`: what happened before nobody wrote down.
 *
 * @param amountOf - what the dated row of this number adds
 */
export function trailingSums(
  history: History,
  rows: Pick<DatedRows, "first" | "week" | "sinceWeek">,
  weeks: number,
  amountOf: (i: number) => number,
): Float64Array {
  const result = new Float64Array(history.rows).fill(Number.NaN);
  for (let a = 0; a + 1 < history.start.length; a++) {
    const end = rows.first[a + 1] as number;
    let entered = rows.first[a] as number;
    let left = entered;
    let sum = 0;
    for (let row = history.start[a] as number; row < (history.start[a + 1] as number); row++) {
      const week = history.week[row] as number;
      for (; entered < end && (rows.week[entered] as number) <= week; entered++) sum += amountOf(entered);
      for (; left < entered && (rows.week[left] as number) <= week - weeks; left++) sum -= amountOf(left);
      if (week - weeks + 1 >= rows.sinceWeek) result[row] = sum;
    }
  }
  return result;
}
