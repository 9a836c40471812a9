import type { Alarm, AlarmContext } from "../alarm.ts";
import { rowOf } from "../history/grid.ts";

/** For each row of the history whether one of these rules had something open. */
export function openRows(rules: readonly Alarm[], context: AlarmContext): Uint8Array {
  const { history } = context;
  const open = new Uint8Array(history.rows);
  for (const rule of rules) {
    for (const { account, firstWeek, lastWeek, closedBecause } of rule.raise(context)) {
      const last = closedBecause === null ? history.lastWeek : lastWeek;
      for (let week = firstWeek; week <= last; week++) {
        const row = rowOf(history, account, week);
        if (row >= 0) open[row] = 1;
      }
    }
  }
  return open;
}
