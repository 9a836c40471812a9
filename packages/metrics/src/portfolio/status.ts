import { mondayOf } from "@vitals/tables";
import { rowOf } from "../history/grid.ts";
import type { History } from "../history/history.ts";

export type Status = "customer" | "former" | "silent" | "never";

/** An account without contract dates is a customer for so many weeks after its last event. */
const silentAfterWeeks = 26;

/** Weeks since the last event at each row, loaded weeks only; 0 is a week with an event. */
export function weeksSinceEvent({ rows, start, loaded, weekly }: History): Int32Array {
  const since = new Int32Array(rows);
  for (let a = 0; a + 1 < start.length; a++) {
    let weeks = 0;
    for (let row = start[a] as number; row < (start[a + 1] as number); row++) {
      if (loaded[row] === 1) weeks = (weekly.events[row] as number) > 0 ? 0 : weeks + 1;
      since[row] = weeks;
    }
  }
  return since;
}

/**
 * What an account was in a week: left by contract, never seen, without contract and without an event for 26 weeks, or a
 * customer.
 */
export function statusIn(history: History, sinceEvent: Int32Array, account: number, week: number): Status {
  const { startedOn, renewsOn, endedOn } = history.accounts;
  const sunday = mondayOf(week) + 6;
  if ((endedOn[account] as number) <= sunday) return "former";
  const row = rowOf(history, account, week);
  const seen = row >= 0;
  if (!seen) return "never";
  const dates = [startedOn[account], renewsOn[account], endedOn[account]];
  if (dates.some((day) => !Number.isNaN(day as number))) return "customer";
  return (sinceEvent[row] as number) >= silentAfterWeeks ? "silent" : "customer";
}

/** Whether a week belongs to a contract of an account, used or not. */
export function isUnderContract({ accounts }: History, account: number, week: number): boolean {
  const sunday = mondayOf(week) + 6;
  const start = accounts.startedOn[account] as number;
  const end = accounts.endedOn[account] as number;
  const dated = [start, accounts.renewsOn[account], end].some((day) => !Number.isNaN(day as number));
  return dated && !(start > sunday) && !(end <= sunday);
}
