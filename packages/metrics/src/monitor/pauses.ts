import type { History } from "../history/history.ts";
import { isCountedWeek } from "./verdicts.ts";
import type { Watch } from "./watch.ts";

/** Weeks without output before a pause is worth saying. */
const shortestPause = 4;

/** By how many weeks it must exceed every pause of the year before: records by one are broken by chance. */
const clearlyLonger = 2;

/** Weeks with output, of the 26 before the pause, that make a customer one that used to produce. */
const fewestActiveWeeks = 4;

/** Unusual pauses of an account, row by row of its history; 0 in every field where there is none. */
export interface UnusualPauses {
  /** Judged weeks without output so far. */
  readonly length: Int32Array;
  /** Longest pause of the year before. */
  readonly longestBefore: Int32Array;
  /** Weeks with output of the 26 up to the last one. */
  readonly activeBefore: Int32Array;
}

/**
 * Finds pauses that are not in an account's nature.
 *
 * A pause counts judged weeks without output: lulls, year-ends, fleet faults and weeks that were not loaded do not
 * lengthen it. It is unusual when it lasts four weeks or more, two weeks longer than any pause of the 52 weeks before,
 * and so long that an account with output in as many weeks at random would pause so less often than the budget allows;
 * at an account that had output in at least four of the 26 weeks before.
 */
export function unusualPauses(history: History, watch: Watch, account: number, budget: number): UnusualPauses {
  const from = history.start[account] as number;
  const rows = (history.start[account + 1] as number) - from;
  const pauses = {
    length: new Int32Array(rows),
    longestBefore: new Int32Array(rows),
    activeBefore: new Int32Array(rows),
  };
  const outputWeeks = new Int32Array(rows + 1);
  const ended: { at: number; length: number }[] = [];
  let length = 0;
  let last = -1;
  for (let i = 0; i < rows; i++) {
    const made = (history.weekly.output_events[from + i] as number) > 0;
    outputWeeks[i + 1] = (outputWeeks[i] as number) + Number(made);
    if (made) {
      if (length > 0) ended.push({ at: i, length });
      length = 0;
      last = i;
    } else if (isCountedWeek(watch.verdict[from + i] as number)) length++;
    if (last < 0 || length < shortestPause) continue;
    const active = (outputWeeks[last + 1] as number) - (outputWeeks[Math.max(0, last - 25)] as number);
    const longest = ended.reduce((most, pause) => (pause.at > last - 52 ? Math.max(most, pause.length) : most), 0);
    if (active < fewestActiveWeeks || length < longest + clearlyLonger) continue;
    if (pausesPerYear(active / Math.min(26, last + 1), length) > budget) continue;
    pauses.length[i] = length;
    pauses.longestBefore[i] = longest;
    pauses.activeBefore[i] = active;
  }
  return pauses;
}

/** Pauses of at least this length in a year of an account that has output in each week with this chance. */
function pausesPerYear(chance: number, weeks: number): number {
  return 52 * chance * (1 - chance) ** weeks;
}
