import type { Alarm, AlarmContext, Statement } from "../alarm.ts";
import { rowOf } from "../history/grid.ts";

const said = new WeakMap<AlarmContext, Map<Alarm, readonly Statement[]>>();

/** What a rule says, computed once for all the rules that ask for it. */
export function statementsOf(rule: Alarm, context: AlarmContext): readonly Statement[] {
  const known = said.get(context) ?? new Map<Alarm, readonly Statement[]>();
  said.set(context, known);
  const statements = known.get(rule) ?? rule.raise(context);
  known.set(rule, statements);
  return statements;
}

/** For each row of the history whether one of these rules had something open. */
export function openRows(rules: readonly Alarm[], context: AlarmContext): Uint8Array {
  const { history } = context;
  const open = new Uint8Array(history.rows);
  for (const rule of rules) {
    for (const { account, firstWeek, lastWeek, closedBecause } of statementsOf(rule, context)) {
      const last = closedBecause === null ? history.lastWeek : lastWeek;
      for (let week = firstWeek; week <= last; week++) {
        const row = rowOf(history, account, week);
        if (row >= 0) open[row] = 1;
      }
    }
  }
  return open;
}
