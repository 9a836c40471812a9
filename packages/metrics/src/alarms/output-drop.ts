import { type AlarmContext, defineAlarm, type Statement } from "../alarm.ts";
import { againstRhythm } from "../evidence/against-rhythm.ts";
import { gistOfDrop } from "../evidence/gist-of-drop.ts";
import { openSince } from "../evidence/spells.ts";
import { endWeekOf } from "../history/end-week.ts";
import type { History } from "../history/history.ts";
import { backShare, type DropEpisode, newNormalWeeks } from "../monitor/episodes.ts";
import { backWindow } from "../monitor/rhythm/rhythm-drops.ts";
import { isCountedWeek } from "../monitor/verdicts.ts";
import { lowShare } from "../monitor/weigh-onsets.ts";
import { writtenWeek, writtenWeekEnd, writtenWeeks } from "../wording/dates.ts";
import { amount, counted, figure, percent } from "../wording/figures.ts";
import { atLeast } from "../wording/odds.ts";

export const outputDrop = defineAlarm({
  id: "output-drop",
  type: "alarm",
  title: "Output drop",
  question: "What changed?",
  firesWhen: `Each of the last two judged weeks is at most ${percent(lowShare)} of what was expected, and a drop explains the weeks since it began so much better than no drop that steady customers would see this no oftener than the budget of false alarms allows. Where output comes in phases, a lower level or a pause without end must explain the weeks so much better than the customer's own rhythm of on weeks and pauses.`,
  closesWhen: `Two judged weeks in a row are inside the range again and at least ${percent(backShare)} of what was expected, or after ${newNormalWeeks} judged weeks: then it is a new normal. Where output comes in phases: two of ${backWindow} judged weeks are at least ${percent(backShare)} of an on week.`,
  limits:
    "It compares a customer with its own past, its segment and the time of the year. A customer that makes so little that a week tells next to nothing is not judged week by week. It cannot tell a loss from a pause between projects that is longer than all before and that nobody declared.",
  naturallyLow:
    "Silent in declared lulls, in the week or two after unless customers of its segment are back by then as a rule, in dips that repeat those of the same weeks last year, in weeks that were not loaded, in weeks when most customers fell at once, in the first eight weeks, and at a year's end that has nothing to be compared with.",
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
    gist: gistOf(drop, context),
    evidence: evidenceOf(drop, context),
  };
}

function closingReason({ closedBecause, rhythm }: DropEpisode): string | null {
  if (closedBecause === "recovered" && rhythm) return `two of ${backWindow} weeks are as its on weeks again`;
  if (closedBecause === "recovered") return "back inside its expected range for two weeks";
  if (closedBecause === "new normal") return `a new normal: lower for ${counted(newNormalWeeks, "week")}`;
  return null;
}

/** Judged rows after the two that raised a drop, while it was a customer. */
function rowsAfter({ account, rows }: DropEpisode, { history }: AlarmContext): number[] {
  return rows.slice(2).filter((row) => (history.week[row] as number) < endWeekOf(history, account));
}

function gistOf(drop: DropEpisode, context: AlarmContext): string {
  const after = rowsAfter(drop, context);
  if (after.length === 0 || drop.closedBecause !== null) return gistOfDrop(drop, weeksOfOnset(drop, context), context);
  return gistOfDrop(drop, drop.rhythm ? after : drop.rows.slice(0, after.length + 2), context);
}

/** Of an open drop that is older than a week, what is so now stands first; else what was seen when it was raised. */
function evidenceOf(drop: DropEpisode, context: AlarmContext): string {
  const { history } = context;
  const after = rowsAfter(drop, context);
  const isOld = after.length > 0 && drop.closedBecause === null;
  if (drop.rhythm) {
    const told = againstRhythm(drop, drop.rhythm, context);
    const open = openSince(history.week[drop.secondRow] as number);
    return isOld ? `${madeLately(after, context)} ${told} ${open}` : `${told}${since(after, history)}`;
  }
  const basis = `the ${counted(drop.range.count, "week")} to ${writtenWeekEnd(drop.referencesTo)}`;
  const began = writtenWeek(history.week[drop.onsetRow] as number);
  const times = atLeast(drop.evidence);
  if (isOld) {
    const then = `A drop since the ${began} explained the weeks until it was said ${times} better than none`;
    return `${madeNow(drop, after, context)}. ${then} (${basis}). ${openSince(history.week[drop.secondRow] as number)}`;
  }
  const better = `A drop since the ${began} explains this ${times} better than none`;
  return `${madeThen(drop, context)} by ${basis}. ${better}.${since(after, history)}`;
}

/**
 * The weeks from the onset on against what was expected of one, because in bursts any single week may lie inside
 * its range while all of them together do not.
 */
function madeThen(drop: DropEpisode, context: AlarmContext): string {
  const { history, options } = context;
  const { onsetRow, firstRow, secondRow, range } = drop;
  const counting = weeksOfOnset(drop, context);
  const began = writtenWeek(history.week[onsetRow] as number);
  const [first, second] = [firstRow, secondRow].map((row) => history.weekly.output[row] as number) as [number, number];
  const weeks = writtenWeeks(history.week[firstRow] as number, history.week[secondRow] as number);
  const noun = options.outputNoun;
  const lastTwo =
    counting.length > 2
      ? `${figure(meanOutput(counting, history))} ${noun} a week on average over the ${counting.length} weeks since the ${began}, ${figure(first)} and ${figure(second)} in the ${weeks}`
      : `${first + second === 0 ? `no ${noun}` : `${figure(first)} and ${figure(second)} ${noun}`} in the ${weeks}`;
  return `Made ${lastTwo}, where about ${figure(range.usual)} a week were expected (${figure(drop.low)} to ${figure(drop.high)} in any one week)`;
}

function weeksOfOnset({ onsetRow, secondRow }: DropEpisode, { watch }: AlarmContext): number[] {
  const counting: number[] = [];
  for (let row = onsetRow; row <= secondRow; row++) if (isCountedWeek(watch.verdict[row] as number)) counting.push(row);
  return counting;
}

function madeNow({ rows, lastLowRow }: DropEpisode, after: readonly number[], context: AlarmContext): string {
  const { history, options, watch } = context;
  const last = after[after.length - 1] as number;
  const any = `${figure(watch.low[last] as number)} to ${figure(watch.high[last] as number)} in any one week`;
  const range = `about ${figure(watch.usual[last] as number)} were expected (${any})`;
  const made = `Made ${amount(history.weekly.output[last] as number, options.outputNoun)} in the ${writtenWeek(history.week[last] as number)}, where ${range}`;
  const closing = lastLowRow === last ? ", and" : "; one more such week closes this;";
  const weeks = after.length + 2;
  return `${made}${closing} ${figure(meanOutput(rows.slice(0, weeks), history))} a week on average over the last ${weeks} judged weeks`;
}

/** Where output comes in phases one week tells little: what was made since the drop was said. */
function madeLately(after: readonly number[], { history, options }: AlarmContext): string {
  const last = after[after.length - 1] as number;
  const week = writtenWeek(history.week[last] as number);
  const made = `Made ${amount(history.weekly.output[last] as number, options.outputNoun)} in the ${week}`;
  if (after.length === 1) return `${made}.`;
  return `${made}, ${figure(meanOutput(after, history))} a week on average over the ${after.length} judged weeks since this was said.`;
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
