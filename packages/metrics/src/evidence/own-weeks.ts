import type { AlarmContext } from "../alarm.ts";
import { verdicts } from "../monitor/verdicts.ts";

/** Verdicts of weeks that say nothing about the customer itself. */
const notItsOwn: ReadonlySet<string> = new Set(["not loaded", "lull", "after a lull", "year-end", "fleet fault"]);

/** The weeks of an account that are its own, oldest first: no lull, no year's end, no fleet fault, and loaded. */
export interface OwnWeeks {
  readonly account: number;
  /** Row of the history of each. */
  readonly rows: Int32Array;
  readonly weeks: Int32Array;
}

/**
 * Picks the weeks that count as an account's own.
 *
 * @param afterLulls - whether the weeks of coming back from a lull count too
 */
export function ownWeeks({ history, watch }: AlarmContext, account: number, afterLulls = false): OwnWeeks {
  const rows: number[] = [];
  for (let row = history.start[account] as number; row < (history.start[account + 1] as number); row++) {
    const verdict = verdicts[watch.verdict[row] as number] as string;
    if (notItsOwn.has(verdict) && !(afterLulls && verdict === "after a lull")) continue;
    if (history.loaded[row] === 1) rows.push(row);
  }
  return { account, rows: Int32Array.from(rows), weeks: Int32Array.from(rows, (row) => history.week[row] as number) };
}

/** Running totals of a weekly column over own weeks; `totals[k]` is the sum of the first `k`. */
export function runningTotals({ rows }: OwnWeeks, valueAt: (row: number) => number): Float64Array {
  const totals = new Float64Array(rows.length + 1);
  for (let k = 0; k < rows.length; k++) totals[k + 1] = (totals[k] as number) + valueAt(rows[k] as number);
  return totals;
}

/** The mean of the own weeks from `from` up to and without `to`; NaN of none. */
export function meanOf(totals: Float64Array, from: number, to: number): number {
  return ((totals[to] as number) - (totals[from] as number)) / (to - from);
}
