import { type AlarmContext, oncePerContext } from "../alarm.ts";
import type { History } from "../history/history.ts";
import { verdicts } from "../monitor/verdicts.ts";

/** Verdicts of weeks that say nothing about the customer itself. */
const notItsOwn: ReadonlySet<string> = new Set(["not loaded", "lull", "after a lull", "year-end", "fleet fault"]);

/** The weeks of an account that are its own, oldest first: no lull, no year's end, no fleet fault, and loaded. */
export interface OwnWeeks {
  readonly account: number;
  /** Row of the history of each. */
  readonly rows: Int32Array;
  readonly weeks: Int32Array;
  /** Running totals over them: place `k` holds the sum of the first `k`. */
  readonly output: Float64Array;
  readonly events: Float64Array;
}

/**
 * The weeks that count as an account's own.
 *
 * @param afterLulls - whether the weeks of coming back from a lull count too
 */
export function ownWeeks(context: AlarmContext, account: number, afterLulls = false): OwnWeeks {
  return (afterLulls ? allWithComingBack : all)(context)[account] as OwnWeeks;
}

const all = oncePerContext((context) => pickAll(context, false));
const allWithComingBack = oncePerContext((context) => pickAll(context, true));

function pickAll({ history, watch }: AlarmContext, afterLulls: boolean): OwnWeeks[] {
  const isOwn = Uint8Array.from(verdicts, (verdict) =>
    Number(!notItsOwn.has(verdict) || (afterLulls && verdict === "after a lull")),
  );
  return history.accountIds.map((_, account) => {
    const { rows } = everyWeek({ history }, account);
    const own = rows.filter((row) => isOwn[watch.verdict[row] as number] === 1 && history.loaded[row] === 1);
    return toOwnWeeks(history, account, own);
  });
}

/** Every week of an account, its own or not: for what a calendar alone decides. */
export function everyWeek({ history }: Pick<AlarmContext, "history">, account: number): OwnWeeks {
  const from = history.start[account] as number;
  const rows = Int32Array.from({ length: (history.start[account + 1] as number) - from }, (_, i) => from + i);
  return toOwnWeeks(history, account, rows);
}

function toOwnWeeks(history: History, account: number, rows: Int32Array): OwnWeeks {
  const { output, output_events } = history.weekly;
  return {
    account,
    rows,
    weeks: rows.map((row) => history.week[row] as number),
    output: runningTotals({ rows }, (row) => output[row] as number),
    events: runningTotals({ rows }, (row) => output_events[row] as number),
  };
}

/** Running totals of a weekly column over own weeks; `totals[k]` is the sum of the first `k`. */
export function runningTotals({ rows }: Pick<OwnWeeks, "rows">, valueAt: (row: number) => number): Float64Array {
  const totals = new Float64Array(rows.length + 1);
  for (let k = 0; k < rows.length; k++) totals[k + 1] = (totals[k] as number) + valueAt(rows[k] as number);
  return totals;
}

/** The mean of the own weeks from `from` up to and without `to`; NaN of none. */
export function meanOf(totals: Float64Array, from: number, to: number): number {
  return ((totals[to] as number) - (totals[from] as number)) / (to - from);
}
