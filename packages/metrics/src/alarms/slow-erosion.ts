import { type AlarmContext, defineAlarm, type Statement } from "../alarm.ts";
import { meanLastYear } from "../evidence/last-year.ts";
import { hadTrouble, outputTrouble } from "../evidence/output-trouble.ts";
import { meanOf, ownWeeks } from "../evidence/own-weeks.ts";
import { shiftOf } from "../evidence/shift.ts";
import { spellsOf, toStatements } from "../evidence/spells.ts";
import { writtenWeek } from "../wording/dates.ts";
import { amount, counted, figure, percent } from "../wording/figures.ts";

/** Own weeks that are compared, and those they are compared with, at most and at least. */
const recentWeeks = 13;
const mostBefore = 39;
const fewestBefore = 26;

/** Below this share of before it is an erosion, and below this one of the same weeks a year ago. */
const erodedShare = 0.75;
const lastYearShare = 0.85;

/** Standard errors by which it lies beyond the account's own unrest. */
const beyondUnrest = 3;

/** At this share of before it is made good. */
const madeGoodShare = 0.9;

const newNormalWeeks = 26;

export const slowErosion = defineAlarm({
  id: "slow-erosion",
  type: "alarm",
  title: "Slow erosion",
  question: "What are you doing less of, and why?",
  firesWhen: `The last ${recentWeeks} weeks made less than ${percent(erodedShare)} of the ${fewestBefore} to ${mostBefore} weeks before, by more than the customer's own unrest explains; and less than ${percent(lastYearShare)} of the same weeks a year ago, where they are known.`,
  closesWhen: `The last four weeks reach ${percent(madeGoodShare)} of before, a drop or a stop is said instead, or after ${newNormalWeeks} weeks: then it is a new normal.`,
  limits:
    "It needs nine months of history and sees a decline late, when a quarter of the output is gone. In the first two years it cannot know a season that nobody declared.",
  naturallyLow:
    "Silent while a drop or a stop is open or was open within the weeks compared, in lulls, at the year's end, in weeks that were not loaded and in weeks when most accounts fell at once.",
  owner: "Customer success",
  status: "published",
  version: 1,
  since: "2026-11-21",
  reviewed: "2026-11-21",
  reads: ["account_weeks", "accounts", "calendar", "window"],
  needs: ["events"],
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
  const { history, options } = context;
  const own = ownWeeks(context, account);
  const output = own.output;
  const events = own.events;
  const trouble = outputTrouble(context);
  const beforeOf = (k: number) => Math.max(0, k + 1 - recentWeeks - mostBefore);
  const shiftAt = (k: number) =>
    shiftOf(output, events, [k + 1 - recentWeeks, k + 1], [beforeOf(k), k + 1 - recentWeeks]);
  const isEroded = (k: number) => {
    if (k + 1 < recentWeeks + fewestBefore || hadTrouble(trouble, own.rows, beforeOf(k), k + 1)) return false;
    const { ratio, z, recent } = shiftAt(k);
    if (ratio >= erodedShare || z > -beyondUnrest) return false;
    const lastYear = meanLastYear(own, output, k + 1 - recentWeeks, k + 1);
    return !(recent >= lastYearShare * lastYear) && meanOf(output, k - 3, k + 1) < erodedShare * shiftAt(k).before;
  };
  const spells = spellsOf(own.rows.length, {
    causeAt: (k) => (isEroded(k) ? 0 : -1),
    overBecause: (k, { first }) => {
      if (trouble[own.rows[k] as number] === 1) return "said as a drop or a stop instead";
      return meanOf(output, k - 3, k + 1) >= madeGoodShare * shiftAt(first).before
        ? "output is back where it was"
        : null;
    },
    longest: { weeks: newNormalWeeks, because: `a new normal: lower for ${counted(newNormalWeeks, "week")}` },
    coolDown: 13,
  });
  return toStatements(history, own, spells, {
    gistAt: (at, { first }) => {
      const [now, before] = [shiftAt(at).recent, shiftAt(first).before];
      return `${amount(now, options.outputNoun)} a week over ${recentWeeks} weeks, where it made ${figure(before)} before it sank: ${percent(1 - now / before)} less.`;
    },
    evidenceAt: (at, { first }) => {
      const now = shiftAt(at).recent;
      const { before } = shiftAt(first);
      const weeks = counted(first + 1 - recentWeeks - beforeOf(first), "week");
      return `Made ${amount(now, options.outputNoun)} a week over the ${recentWeeks} weeks to the ${writtenWeek(own.weeks[at] as number)}, where it made ${figure(before)} a week over ${weeks} before it sank: ${percent(1 - now / before)} less, with no week in which it fell at once.`;
    },
  });
}
