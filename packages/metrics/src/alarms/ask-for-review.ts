import { type AlarmContext, defineAlarm, type Statement } from "../alarm.ts";
import { openRows } from "../evidence/open-rows.ts";
import { outputTrouble } from "../evidence/output-trouble.ts";
import { type OwnWeeks, ownWeeks } from "../evidence/own-weeks.ts";
import { type Shift, shiftOf } from "../evidence/shift.ts";
import { spellsOf, toStatements } from "../evidence/spells.ts";
import { successes } from "../evidence/successes.ts";
import { writtenWeek } from "../wording/dates.ts";
import { amount, counted, figure, percent } from "../wording/figures.ts";
import { criticalAbandoned } from "./critical-abandoned.ts";
import { keyPerson } from "./key-person.ts";
import { moduleFading } from "./module-fading.ts";
import { notBackFromLull } from "./not-back-from-lull.ts";
import { onboardingStuck } from "./onboarding-stuck.ts";
import { renewalAtRisk } from "./renewal-at-risk.ts";
import { seatsIdle } from "./seats-idle.ts";
import { slowErosion } from "./slow-erosion.ts";
import { sponsorSilent } from "./sponsor-silent.ts";
import { supportSpike } from "./support-spike.ts";

/** While one of these is open, or a drop or a stop of output, it is not the moment. */
const badNews = [
  notBackFromLull,
  slowErosion,
  moduleFading,
  criticalAbandoned,
  seatsIdle,
  sponsorSilent,
  keyPerson,
  onboardingStuck,
  supportSpike,
  renewalAtRisk,
] as const;

/** Own weeks that are compared, and those they are compared with. */
const recentWeeks = 6;
const beforeWeeks = 26;

const risenShare = 1.15;
const beyondUnrest = 2.5;

const openWeeks = 4;
const askedWeeks = 26;

export const askForReview = defineAlarm({
  id: "ask-for-review",
  type: "opportunity",
  title: "Ask for a review",
  question: "Would you write a review, or speak to someone like you?",
  firesWhen: `A ticket was resolved to their satisfaction, or a round number of output was passed, in the last two weeks; output of ${recentWeeks} weeks is 15 % above the ${beforeWeeks} before, by more than its unrest explains; no alarm is open; and nobody asked within ${askedWeeks} weeks.`,
  closesWhen: `It was said ${openWeeks} weeks ago: the moment has passed.`,
  limits:
    "It knows of earlier requests only what was written down as a question about a review, a reference or a case study.",
  naturallyLow:
    "Silent for customers without rated tickets whose history is older than the data, and while any alarm is open.",
  owner: "Customer success",
  status: "published",
  version: 1,
  since: "2026-11-21",
  reviewed: "2026-11-21",
  reads: ["account_weeks", "accounts", "tickets", "touchpoints", "calendar", "window"],
  needs: ["events"],
  statedRate: null,
  raise: (context) => {
    const open = openRows(badNews, context);
    return context.history.accountIds.flatMap((_, account) => said(context, account, open));
  },
});

function said(context: AlarmContext, account: number, open: Uint8Array): Statement[] {
  const { history, options } = context;
  const own = ownWeeks(context, account);
  const output = own.output;
  const events = own.events;
  const success = successes(history, account, options.outputNoun);
  const trouble = outputTrouble(context);
  const shiftAt = (k: number): Shift =>
    shiftOf(output, events, [k + 1 - recentWeeks, k + 1], [k + 1 - recentWeeks - beforeWeeks, k + 1 - recentWeeks]);
  const spells = spellsOf(own.rows.length, {
    causeAt: (k) => {
      const row = own.rows[k] as number;
      if (k + 1 < recentWeeks + beforeWeeks || open[row] === 1 || trouble[row] === 1) return -1;
      if (!success.has(history.week[row] as number) || wasAsked(context, own, k)) return -1;
      const { ratio, z } = shiftAt(k);
      return ratio >= risenShare && z >= beyondUnrest ? 0 : -1;
    },
    overBecause: (k, { first }) => (k - first >= openWeeks ? `said ${counted(openWeeks, "week")} ago` : null),
    coolDown: askedWeeks,
  });
  return toStatements(history, own, spells, {
    gistAt: (_, { first }) => {
      const { recent, before } = shiftAt(first);
      return `${success.get(own.weeks[first] as number)}, and output of ${recentWeeks} weeks was ${amount(recent, options.outputNoun)} a week, where the ${beforeWeeks} weeks before made ${figure(before)}.`;
    },
    evidenceAt: (_, { first }) => {
      const { recent, before, ratio } = shiftAt(first);
      const week = own.weeks[first] as number;
      return `${success.get(week)}; output of the ${recentWeeks} weeks to the ${writtenWeek(week)} was ${amount(recent, options.outputNoun)} a week, ${percent(ratio - 1)} above the ${figure(before)} of the half year before, and no alarm was open. Ask today.`;
    },
  });
}

/** Whether somebody wrote down that a review was asked for, in the half year up to an own week. */
function wasAsked({ history }: AlarmContext, { account, weeks }: OwnWeeks, k: number): boolean {
  const { contacts } = history;
  for (let i = contacts.first[account] as number; i < (contacts.first[account + 1] as number); i++) {
    const age = (weeks[k] as number) - (contacts.week[i] as number);
    if (
      age >= 0 &&
      age < askedWeeks &&
      /\b(review|reference|case study|testimonial)\b/i.test(contacts.question[i] ?? "")
    ) {
      return true;
    }
  }
  return false;
}
