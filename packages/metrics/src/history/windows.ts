import type { History } from "./history.ts";

/** First row of the window of so many weeks that ends with a row; shorter where the account's history begins inside. */
export function windowStart(history: History, row: number, weeks: number): number {
  return Math.max(row - weeks + 1, history.start[history.account[row] as number] as number);
}

/** Whether every week of the window was loaded; a window with a hole says nothing. */
export function isWholeWindow(history: History, row: number, weeks: number): boolean {
  for (let each = windowStart(history, row, weeks); each <= row; each++) if (history.loaded[each] === 0) return false;
  return true;
}

/** Sums a weekly column over the window that ends with a row; NaN when any of its weeks is. */
export function windowSum(history: History, values: Float64Array, row: number, weeks: number): number {
  let sum = 0;
  for (let each = windowStart(history, row, weeks); each <= row; each++) sum += values[each] as number;
  return sum;
}

/** Signal numbers of a row-by-row rule: NaN in both wherever `valueAt` says NaN. */
export function byRow(
  history: History,
  valueAt: (row: number) => number,
  restsOn: (row: number) => number,
): { value: Float64Array; n: Float64Array } {
  const value = new Float64Array(history.rows);
  const n = new Float64Array(history.rows);
  for (let row = 0; row < history.rows; row++) {
    value[row] = valueAt(row);
    n[row] = Number.isNaN(value[row]) ? Number.NaN : restsOn(row);
  }
  return { value, n };
}
