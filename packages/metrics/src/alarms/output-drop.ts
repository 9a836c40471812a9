import { type AlarmContext, defineAlarm, type Statement } from "../alarm.ts";
import { endWeekOf } from "../history/end-week.ts";
import type { History } from "../history/history.ts";
import { dropShare, newNormalWeeks } from "../monitor/drop-rule.ts";
import type { DropEpisode } from "../monitor/episodes.ts";
import { writtenWeekEnd, writtenWeeks } from "../wording/dates.ts";
import { counted, figure, percent } from "../wording/figures.ts";

export const outputDrop = defineAlarm({
  id: "output-drop",
  type: "alarm",
  title: "Output drop",
  question: "What changed?",
  firesWhen: `Each of the last two judged weeks lies below the account's own expected range, and the two together are below ${percent(dropShare)} of its usual and below any two weeks in a row of its reference weeks.`,
  closesWhen: `Two judged weeks in a row are back inside the range, or after ${newNormalWeeks} judged weeks: then it is a new normal.`,
  limits:
    "It sees sudden falls of accounts with steady output. It does not see a slow decline, knows no season that nobody declared, and says nothing of accounts that make too little for two empty weeks to be surprising.",
  naturallyLow:
    "Silent in declared lulls and the week or two after, at the year's end (ISO weeks 52, 53 and 1), in weeks that were not loaded, in weeks when most accounts fell at once, and with fewer than eight reference weeks.",
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
      "Simulated steady accounts, not this vendor's: the highest of three groups with 8, 40 and 200 units a week. Real output comes in bursts, so expect more.",
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

function closingReason({ closedBecause }: DropEpisode): string | null {
  if (closedBecause === "recovered") return "back inside its usual range for two weeks";
  if (closedBecause === "new normal") return `a new normal: lower for ${counted(newNormalWeeks, "week")}`;
  return null;
}

function evidenceOf(drop: DropEpisode, { history, options }: AlarmContext): string {
  const { output } = history.weekly;
  const [first, second] = [output[drop.firstRow] as number, output[drop.secondRow] as number];
  const weeks = writtenWeeks(history.week[drop.firstRow] as number, history.week[drop.secondRow] as number);
  const made =
    first + second === 0
      ? `Made no ${options.outputNoun} in the ${weeks}`
      : `Made ${figure(first)} and ${figure(second)} ${options.outputNoun} in the ${weeks}`;
  const range = `its own usual range for a week is ${figure(drop.low)} to ${figure(drop.high)}`;
  const basis = `${counted(drop.range.count, "week")} to ${writtenWeekEnd(drop.referencesTo)}`;
  return `${made}; ${range} (${basis}).${since(drop, history)}`;
}

/** What came after the two weeks while it was a customer, so that an old alarm does not read as if it were of today. */
function since({ account, rows }: DropEpisode, history: History): string {
  const endWeek = endWeekOf(history, account);
  const after = rows.slice(2).filter((row) => (history.week[row] as number) < endWeek);
  if (after.length === 0) return "";
  const mean = after.reduce((sum, row) => sum + (history.weekly.output[row] as number), 0) / after.length;
  return ` Since then ${figure(mean)} a week on average over ${counted(after.length, "week")}.`;
}
