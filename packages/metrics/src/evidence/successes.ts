import { msPerDay, weekNumber } from "@vitals/tables";
import type { History } from "../history/history.ts";
import { figure } from "../wording/figures.ts";

/** Satisfaction, over the best possible, from which a ticket ended well. */
const satisfied = 0.8;

/** Round numbers of output worth a word begin here: 1,000, 2,000, 5,000, 10,000 and so on. */
const firstRound = 1000;

/** Weeks in which an account had a success in that week or the one before, and the words for it. */
export function successes(history: History, account: number, outputNoun: string): Map<number, string> {
  const { ticketWeeks } = history;
  const found = new Map<number, string>();
  for (const [week, words] of roundNumbers(history, account, outputNoun)) {
    found.set(week, words).set(week + 1, words);
  }
  for (let i = ticketWeeks.first[account] as number; i < (ticketWeeks.first[account + 1] as number); i++) {
    const resolvedAt = ticketWeeks.resolvedAt[i] as number;
    if (Number.isNaN(resolvedAt) || !((ticketWeeks.csat[i] as number) >= satisfied)) continue;
    const week = weekNumber(Math.floor(resolvedAt / msPerDay));
    for (const each of [week, week + 1]) found.set(each, "A ticket was resolved to their satisfaction");
  }
  return found;
}

/** Weeks in which all output so far passed a round number, of accounts whose first event is in the data. */
function roundNumbers(history: History, account: number, outputNoun: string): [number, string][] {
  const from = history.start[account] as number;
  const passed: [number, string][] = [];
  if (!((history.week[from] as number) > history.firstWeek)) return passed;
  let [sum, next, step] = [0, firstRound, 0];
  for (let row = from; row < (history.start[account + 1] as number); row++) {
    sum += history.weekly.output[row] || 0;
    let last = 0;
    while (sum >= next) {
      last = next;
      next *= [2, 2.5, 2][step++ % 3] as number;
    }
    if (last > 0)
      passed.push([history.week[row] as number, `More than ${figure(last)} ${outputNoun} have been made by now`]);
  }
  return passed;
}
