import { type AlarmContext, defineAlarm, type Statement } from "../alarm.ts";
import { openSince } from "../evidence/spells.ts";
import { endWeekOf } from "../history/end-week.ts";
import { type UnusualPauses, unusualPauses } from "../monitor/pauses.ts";
import { writtenWeek } from "../wording/dates.ts";
import { counted } from "../wording/figures.ts";
import { workingWeeks } from "../wording/working-weeks.ts";

/** After this many judged weeks it is a new normal. */
const newNormalWeeks = 26;

export const outputStopped = defineAlarm({
  id: "output-stopped",
  type: "alarm",
  title: "Output stopped",
  question: "What changed?",
  firesWhen:
    "Nothing was made for four judged weeks or more, at least two weeks longer than any pause in the year before, and for so long that a customer with output in as many weeks at random would pause so less often than the budget allows; by a customer that had output in at least four of the 26 weeks before, unless a drop of output was said of the same pause.",
  closesWhen: `Something is made again, or after ${newNormalWeeks} judged weeks: then it is a new normal.`,
  limits:
    "It watches customers whose output is too uneven or too small to judge two weeks of. It sees only whole stops, and late. Customers that rest between projects may rest longer than they did the year before.",
  naturallyLow:
    "Silent in declared lulls, at the year's end, in weeks that were not loaded, in weeks when most accounts fell at once, and for customers that hardly ever produced.",
  owner: "Customer success",
  status: "published",
  version: 1,
  since: "2026-11-21",
  reviewed: "2026-11-21",
  reads: ["account_weeks", "accounts", "calendar", "window"],
  needs: ["events"],
  statedRate: null,
  urgency: "now",
  raise: (context) => context.history.accountIds.flatMap((_, account) => stopsOf(account, context)),
});

function stopsOf(account: number, context: AlarmContext): Statement[] {
  const { history, watch, options } = context;
  const pauses = unusualPauses(history, watch, account, options.budget);
  const from = history.start[account] as number;
  const endWeek = endWeekOf(history, account);
  const stops: Statement[] = [];
  for (let i = 0; i < pauses.length.length; i++) {
    if (pauses.length[i] === 0 || (i > 0 && (pauses.length[i - 1] as number) > 0)) continue;
    const firstWeek = history.week[from + i] as number;
    if (firstWeek < endWeek && !hasDrop(context, from + i)) stops.push(toStatement(context, account, pauses, i));
  }
  return stops;
}

/** Whether a drop was open since the last output: the same cause raises no second alarm. */
function hasDrop({ history, watch }: AlarmContext, row: number): boolean {
  const from = history.start[history.account[row] as number] as number;
  for (let at = row; at >= from && !((history.weekly.output_events[at] as number) > 0); at--) {
    if ((watch.openDrop[at] as number) >= 0) return true;
  }
  return false;
}

function toStatement(context: AlarmContext, account: number, pauses: UnusualPauses, first: number): Statement {
  const { history } = context;
  const from = history.start[account] as number;
  const endWeek = endWeekOf(history, account);
  let last = first;
  const goesOn = (i: number) =>
    (pauses.length[i] ?? 0) > 0 &&
    (pauses.length[i] as number) <= newNormalWeeks &&
    (history.week[from + i] as number) < endWeek;
  while (goesOn(last + 1)) last++;
  const [firstWeek, lastWeek] = [history.week[from + first] as number, history.week[from + last] as number];
  const closedBecause = closingReason(pauses, last + 1, lastWeek + 1 >= endWeek);
  const isOld = closedBecause === null && last > first;
  const at = isOld ? last : first;
  const told = evidenceOf(context, from, pauses, at);
  const gist = `Nothing for ${silentFor(context, from, pauses, at)}; ${longestPause(pauses, at)}.`;
  const evidence = isOld ? `${told} ${openSince(firstWeek)}` : told;
  return { account, firstWeek, lastWeek, closedBecause, gist, evidence };
}

function closingReason({ length }: UnusualPauses, next: number, left: boolean): string | null {
  if (left) return "the customer left";
  if (next >= length.length) return null;
  return length[next] === 0
    ? "something is made again"
    : `a new normal: nothing for ${counted(newNormalWeeks, "week")}`;
}

function silentFor({ history }: AlarmContext, from: number, pauses: UnusualPauses, at: number): string {
  let all = 0;
  while (!((history.weekly.output_events[from + at - all] as number) > 0)) all++;
  return workingWeeks(pauses.length[at] as number, all);
}

function longestPause({ longestBefore }: UnusualPauses, at: number): string {
  const longest = longestBefore[at] as number;
  return longest === 0
    ? "it had not paused for a week in the year before"
    : `its longest pause in the year before was ${counted(longest, "working week")}`;
}

/** As of the last week while it is open, else as of the week in which it was said. */
function evidenceOf(context: AlarmContext, from: number, pauses: UnusualPauses, at: number): string {
  const active = `it made something in ${pauses.activeBefore[at]} of the 26 weeks up to the last output`;
  const length = silentFor(context, from, pauses, at);
  return `Made nothing for ${length} up to the ${writtenWeek(context.history.week[from + at] as number)}; ${longestPause(pauses, at)}, and ${active}.`;
}
