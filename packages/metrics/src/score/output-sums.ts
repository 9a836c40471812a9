import type { History } from "../history/history.ts";

/** Share of a window that must have been loaded for its sum to be said. */
const leastLoaded = 2 / 3;

/**
 * Sums a weekly column over the trailing window of each row; weeks that were not loaded count as the others on average.
 *
 * NaN where less than two thirds of the window was loaded. What is below nothing counts as nothing.
 */
export function trailingOutput(history: History, weekly: Float64Array, weeks: number): Float64Array {
  const { start, loaded, rows } = history;
  const result = new Float64Array(rows);
  for (let a = 0; a + 1 < start.length; a++) {
    const from = start[a] as number;
    let sum = 0;
    let known = 0;
    for (let row = from; row < (start[a + 1] as number); row++) {
      const [enters, leaves] = [made(weekly, row), row - weeks >= from ? made(weekly, row - weeks) : 0];
      sum += enters - leaves;
      known += (loaded[row] as number) - (row - weeks >= from ? (loaded[row - weeks] as number) : 0);
      const length = Math.min(weeks, row - from + 1);
      result[row] = known >= leastLoaded * length ? Math.max(0, (sum * length) / known) : Number.NaN;
    }
  }
  return result;
}

function made(weekly: Float64Array, row: number): number {
  const value = weekly[row] as number;
  return Number.isNaN(value) ? 0 : Math.max(0, value);
}
