import type { History } from "./history.ts";

/** How often and by how many people one command was used, row by row of an account's history. */
export interface FeatureWeeks {
  readonly events: Float64Array;
  /** Distinct users of the week; NaN where events bear none. */
  readonly users: Float64Array;
}

/** The weeks of one command at one account, all modules together. */
export function featureWeeks(history: History, account: number, command: number): FeatureWeeks {
  const { commandWeeks, start } = history;
  const from = start[account] as number;
  const rows = (start[account + 1] as number) - from;
  const weeks = { events: new Float64Array(rows), users: new Float64Array(rows) };
  for (let at = 0; at < rows; at++) {
    const end = commandWeeks.first[from + at + 1] as number;
    for (let i = commandWeeks.first[from + at] as number; i < end; i++) {
      if (commandWeeks.command[i] !== command) continue;
      weeks.events[at] = (weeks.events[at] as number) + (commandWeeks.events[i] as number);
      weeks.users[at] = (weeks.users[at] as number) + (commandWeeks.users[i] as number);
    }
  }
  return weeks;
}
