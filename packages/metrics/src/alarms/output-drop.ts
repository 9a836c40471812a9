import { type AlarmContext, defineAlarm, type Statement } from "../alarm.ts";
import { againstRhythm } from "../evidence/against-rhythm.ts";
import { endWeekOf } from "../history/end-week.ts";
import type { History } from "../history/history.ts";
import { backShare, type DropEpisode, newNormalWeeks } from "../monitor/episodes.ts";
import { backWindow } from "../monitor/rhythm/rhythm-drops.ts";
import { lowShare } from "../monitor/weigh-onsets.ts";
import { writtenWeek, writtenWeekEnd, writtenWeeks } from "../wording/dates.ts";
import { counted, figure, percent } from "../wording/figures.ts";
import { odds } from "../wording/odds.ts";

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
    closedBecause: left ? "the customer left" : closingReason(drop),
    evidence: evidenceOf(drop, context),
  };
}

function closingReason({ closedBecause, rhythm }: DropEpisode): string | null {
  if (closedBecause === "recovered" && rhythm) return `two of ${backWindow} weeks are as its on weeks again`;
  if (closedBecause === "recovered") return "back inside its expected range for two weeks";
  if (closedBecause === "new normal") return `a new normal: lower for ${counted(newNormalWeeks, "week")}`;
  return null;
}

function evidenceOf(drop: DropEpisode, context: AlarmContext): string {
  const { history, options } = context;
  if (drop.rhythm) return `${againstRhythm(drop, drop.rhythm, context)}${since(drop, history)}`;
  const { output } = history.weekly;
  const [first, second] = [output[drop.firstRow] as number, output[drop.secondRow] as number];
  const weeks = writtenWeeks(history.week[drop.firstRow] as number, history.week[drop.secondRow] as number);
  const made =
    first + second === 0
      ? `Made no ${options.outputNoun} in the ${weeks}`
      : `Made ${figure(first)} and ${figure(second)} ${options.outputNoun} in the ${weeks}`;
  const range = `${figure(drop.low)} to ${figure(drop.high)} a week were expected`;
  const basis = `${counted(drop.range.count, "week")} to ${writtenWeekEnd(drop.referencesTo)}`;
  const began = writtenWeek(history.week[drop.onsetRow] as number);
  const better = `A drop since the ${began} explains this at least ${odds(drop.evidence)} better than none`;
  return `${made}; ${range} (${basis}). ${better}.${since(drop, history)}`;
}

/** What came after the two weeks while it was a customer, so that an old alarm does not read as if it were of today. */
function since({ account, rows }: DropEpisode, history: History): string {
  const endWeek = endWeekOf(history, account);
  const after = rows.slice(2).filter((row) => (history.week[row] as number) < endWeek);
  if (after.length === 0) return "";
  const mean = after.reduce((sum, row) => sum + (history.weekly.output[row] as number), 0) / after.length;
  return ` Since then ${figure(mean)} a week on average over ${counted(after.length, "week")}.`;
}
