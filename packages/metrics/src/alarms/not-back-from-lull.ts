import { type AlarmContext, defineAlarm, type Statement } from "../alarm.ts";
import { type EndedLull, endedLulls, shareOfUsual } from "../evidence/ended-lulls.ts";
import { type OwnWeeks, ownWeeks } from "../evidence/own-weeks.ts";
import { spellsOf, toStatements } from "../evidence/spells.ts";
import type { History } from "../history/history.ts";
import { writtenDate } from "../wording/dates.ts";
import { amount, counted, figure } from "../wording/figures.ts";

/** Output below this share of the usual is not back. */
const lowShare = 0.5;

/** Two weeks at this share of the usual are back. */
const backShare = 0.7;

/** Weeks after a lull for which its end is the story. */
const longestWatch = 8;

const newNormalWeeks = 26;

export const notBackFromLull = defineAlarm({
  id: "not-back-from-lull",
  type: "alarm",
  title: "Not back from a lull",
  question: "When does the next phase start?",
  firesWhen:
    "A declared lull is over, and in all weeks since (two at least, more where the customer took longer to come back from earlier lulls, eight at most) less than half of the usual was made: less than in any as many weeks in a row of the 26 before the lull, and less than its unrest explains.",
  closesWhen: `Two weeks together reach 70 % of the usual, or after ${newNormalWeeks} weeks: then it is a new normal.`,
  limits:
    "It knows the lulls that somebody declared, not those that nobody did. It says nothing of customers who were already down when the lull began, or made so little that two empty weeks are no surprise.",
  naturallyLow:
    "Silent in lulls, at the year's end, in weeks that were not loaded, in weeks when most accounts fell at once, and with fewer than eight weeks before the lull.",
  owner: "Customer success",
  status: "published",
  version: 1,
  since: "2026-11-21",
  reviewed: "2026-11-21",
  reads: ["account_weeks", "accounts", "calendar", "window"],
  needs: ["events", "calendar"],
  statedRate: {
    value: 0.006,
    budget: 0.3,
    measuredOn:
      "The sample's made-up customers in whom nothing was planted, not this vendor's: 6 in 939 account-years of six seeds, each counted as false.",
  },
  urgency: "now",
  raise: (context) => context.history.accountIds.flatMap((_, account) => said(context, account)),
});

function said(context: AlarmContext, account: number): Statement[] {
  const own = ownWeeks(context, account, true);
  const lulls = endedLulls(context, own);
  if (lulls.length === 0) return [];
  const spells = spellsOf(own.rows.length, {
    causeAt: (k) => lulls.findIndex((lull) => isNotBack(lull, k)),
    overBecause: (k, { cause }) => {
      const share = shareOfUsual(lulls[cause] as EndedLull, k - 1, k + 1);
      return share >= backShare ? "output is back" : null;
    },
    longest: { weeks: newNormalWeeks, because: `a new normal: lower for ${counted(newNormalWeeks, "week")}` },
    coolDown: 0,
  });
  return toStatements(context.history, own, spells, {
    gistAt: (at, { cause }) => gistOf(context, own, at, lulls[cause] as EndedLull),
    evidenceAt: (at, { cause }) => evidenceOf(context, own, at, lulls[cause] as EndedLull),
  });
}

function isNotBack(lull: EndedLull, k: number): boolean {
  const weeks = k + 1 - lull.first;
  if (weeks < lull.patience || weeks > longestWatch || wasBack(lull, k)) return false;
  const made = shareOfUsual(lull, lull.first, k + 1) * lull.usual * weeks;
  return made < lowShare * lull.usual * weeks && made < lull.lowestOf(weeks) && made < lull.unrestAllows(weeks);
}

/** Whether two weeks in a row since the lull were back: what comes later has another cause. */
function wasBack(lull: EndedLull, k: number): boolean {
  for (let end = lull.first + 2; end <= k + 1; end++) if (shareOfUsual(lull, end - 2, end) >= backShare) return true;
  return false;
}

function gistOf({ history, options }: AlarmContext, own: OwnWeeks, at: number, lull: EndedLull): string {
  const weeks = counted(at + 1 - lull.first, "week");
  const made = madeSince(history, own, at, lull);
  const makes = made === 0 ? `No ${options.outputNoun}` : `${amount(made, options.outputNoun)} a week`;
  return `${makes} in the ${weeks} since “${lull.name}” ended, where ${figure(lull.usual)} were usual.`;
}

function madeSince({ weekly }: History, { rows }: OwnWeeks, at: number, { first }: EndedLull): number {
  return rows.subarray(first, at + 1).reduce((sum, row) => sum + (weekly.output[row] as number), 0) / (at + 1 - first);
}

function evidenceOf({ history, options }: AlarmContext, own: OwnWeeks, at: number, lull: EndedLull): string {
  const weeks = counted(at + 1 - lull.first, "week");
  return `“${lull.name}” was declared to end on ${writtenDate(lull.lastDay)}; in the ${weeks} since it made ${amount(madeSince(history, own, at, lull), options.outputNoun)} a week, where ${figure(lull.usual)} were usual before it.`;
}
