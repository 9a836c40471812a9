import { type AlarmContext, defineAlarm, type Statement } from "../alarm.ts";
import { openSince } from "../evidence/spells.ts";
import { endWeekOf } from "../history/end-week.ts";
import type { History } from "../history/history.ts";
import { backShare, type DropEpisode, newNormalWeeks } from "../monitor/episodes.ts";
import { lowShare } from "../monitor/weigh-onsets.ts";
import { writtenWeek, writtenWeekEnd, writtenWeeks } from "../wording/dates.ts";
import { counted, figure, percent } from "../wording/figures.ts";
import { odds } from "../wording/odds.ts";

export const outputDrop = defineAlarm({
  id: "output-drop",
  type: "alarm",
  title: "Output drop",
  question: "What changed?",
  firesWhen: `Each of the last two judged weeks is at most ${percent(lowShare)} of what was expected, and a drop explains the weeks since it began so much better than no drop that steady customers would see this no oftener than the budget of false alarms allows.`,
  closesWhen: `Two judged weeks in a row are inside the range again and at least ${percent(backShare)} of what was expected, or after ${newNormalWeeks} judged weeks: then it is a new normal.`,
  limits:
    "It compares a customer with its own past, its segment and the time of the year. A customer that makes so little that a week tells next to nothing is not judged week by week. It cannot tell a loss from a long pause between projects that nobody declared.",
  naturallyLow:
    "Silent in declared lulls and the week or two after, in dips that repeat those of the same weeks last year, in weeks that were not loaded, in weeks when most customers fell at once, in the first eight weeks, and at a year's end that has nothing to be compared with.",
  owner: "Customer success",
  status: "published",
  version: 1,
  since: "2026-11-21",
  reviewed: "2026-11-21",
  reads: ["account_weeks", "accounts", "calendar", "window"],
  needs: ["events"],
  statedRate: {
    value: 0.3,
    budget: 0.3,
    measuredOn:
      "Simulated customers, not this vendor's: the budget that the evidence asked for was calibrated to, see docs/monitor.md for what was observed in each scenario. Real output comes in bursts, so expect more.",
  },
  urgency: "now",
  raise: (context) =>
    context.watch.drops
      .map((drop) => toStatement(drop, context))
      .filter(({ account, firstWeek }) => firstWeek < endWeekOf(context.history, account)),
});

function toStatement(drop: DropEpisode, context: AlarmContext): Statement {
  const { history } = context;
  const endWeek = endWeekOf(history, drop.account);
  const closedWeek = drop.closedRow >= 0 ? (history.week[drop.closedRow] as number) : Number.POSITIVE_INFINITY;
  const left = endWeek < closedWeek;
  return {
    account: drop.account,
    firstWeek: history.week[drop.secondRow] as number,
    lastWeek: Math.min(left ? endWeek : Number.POSITIVE_INFINITY, history.week[drop.lastLowRow] as number),
    ...(left || drop.closedRow < 0 ? {} : { closedWeek }),
    closedBecause: left ? "the customer left" : closingReason(drop),
    evidence: evidenceOf(drop, context),
  };
}

function closingReason({ closedBecause }: DropEpisode): string | null {
  if (closedBecause === "recovered") return "back inside its expected range for two weeks";
  if (closedBecause === "new normal") return `a new normal: lower for ${counted(newNormalWeeks, "week")}`;
  return null;
}

/** Of an open drop that is older than a week, what is so now stands first; else what was seen when it was raised. */
function evidenceOf(drop: DropEpisode, context: AlarmContext): string {
  const { history } = context;
  const after = drop.rows.slice(2).filter((row) => (history.week[row] as number) < endWeekOf(history, drop.account));
  const basis = `${counted(drop.range.count, "week")} to ${writtenWeekEnd(drop.referencesTo)}`;
  const began = writtenWeek(history.week[drop.onsetRow] as number);
  const times = odds(drop.evidence);
  if (after.length > 0 && drop.closedBecause === null) {
    const then = `A drop since the ${began} explained the weeks until it was said at least ${times} better than none`;
    return `${madeNow(drop, after, context)}. ${then} (${basis}). ${openSince(history.week[drop.secondRow] as number)}`;
  }
  const range = `${figure(drop.low)} to ${figure(drop.high)} a week were expected (${basis})`;
  const better = `A drop since the ${began} explains this at least ${times} better than none`;
  return `${madeThen(drop, context)}; ${range}. ${better}.${since(after, history)}`;
}

function madeThen({ firstRow, secondRow }: DropEpisode, { history, options }: AlarmContext): string {
  const [first, second] = [firstRow, secondRow].map((row) => history.weekly.output[row] as number) as [number, number];
  const weeks = writtenWeeks(history.week[firstRow] as number, history.week[secondRow] as number);
  if (first + second === 0) return `Made no ${options.outputNoun} in the ${weeks}`;
  return `Made ${figure(first)} and ${figure(second)} ${options.outputNoun} in the ${weeks}`;
}

function madeNow({ rows, lastLowRow }: DropEpisode, after: readonly number[], context: AlarmContext): string {
  const { history, options, watch } = context;
  const last = after[after.length - 1] as number;
  const range = `${figure(watch.low[last] as number)} to ${figure(watch.high[last] as number)} were expected`;
  const made = `Made ${figure(history.weekly.output[last] as number)} ${options.outputNoun} in the ${writtenWeek(history.week[last] as number)}, where ${range}`;
  const closing = lastLowRow === last ? "" : " (one more such week closes this)";
  const weeks = after.length + 2;
  return `${made}${closing}, and ${figure(meanOutput(rows.slice(0, weeks), history))} a week on average over the last ${weeks} judged weeks`;
}

/** What came after the two weeks while it was a customer, so that a closed alarm does not read as if it were of today. */
function since(after: readonly number[], history: History): string {
  if (after.length === 0) return "";
  const mean = figure(meanOutput(after, history));
  return after.length === 1
    ? ` It made ${mean} in the judged week after that.`
    : ` It made ${mean} a week on average over the ${after.length} judged weeks after that.`;
}

function meanOutput(rows: readonly number[], { weekly }: History): number {
  return rows.reduce((sum, row) => sum + (weekly.output[row] as number), 0) / rows.length;
}
