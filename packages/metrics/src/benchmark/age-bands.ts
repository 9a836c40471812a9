import { weekNumber } from "@vitals/tables";
import type { History } from "../history/history.ts";
import { oncePerHistory } from "../history/once-per-history.ts";
import { sinceFirstOutput } from "../score/since-first-output.ts";
import { benchmarkRule } from "./benchmark-rule.ts";

/** A row whose age cannot be said: before the first output, or of an account that may be older than the data. */
export const unknownAge = -1;

/**
 * The age band of each row, as a place in `ageBands`; -1 where it cannot be said.
 *
 * Age counts from the first output. Where that is among the first weeks of the data the account may have produced before:
 * its age then counts from the start of its contract, or, where nobody says when that was, is unknown until the weeks in
 * sight alone make it the oldest band.
 */
export const ageBandOf = oncePerHistory((history: History): Int8Array => {
  const { week, account, rows } = history;
  const since = sinceFirstOutput(history);
  const bands = new Int8Array(rows).fill(unknownAge);
  for (let row = 0; row < rows; row++) {
    const seen = since[row] as number;
    if (seen === 0) continue;
    const first = (week[row] as number) - seen + 1;
    const startedOn = history.accounts.startedOn[account[row] as number] as number;
    const isWhole = first >= history.firstWeek + benchmarkRule.startWeeks;
    const age = isWhole ? seen : Math.max(seen, (week[row] as number) - weekNumber(startedOn) + 1);
    bands[row] = Number.isNaN(age) ? bandIfOldest(seen) : bandAt(age);
  }
  return bands;
});

function bandAt(age: number): number {
  const band = benchmarkRule.ageEnds.findIndex((end) => age <= end);
  return band < 0 ? benchmarkRule.ageEnds.length : band;
}

function bandIfOldest(seen: number): number {
  const band = bandAt(seen);
  return band === benchmarkRule.ageEnds.length ? band : unknownAge;
}
