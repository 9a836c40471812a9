import { mondayOf, weekNumber } from "@vitals/tables";
import { type AlarmContext, defineAlarm, type Statement } from "../alarm.ts";
import { outputTrouble } from "../evidence/output-trouble.ts";
import { ownWeeks } from "../evidence/own-weeks.ts";
import { openSince, spellsOf, toStatements } from "../evidence/spells.ts";
import { endWeekOf } from "../history/end-week.ts";
import { type Newcomer, newcomers } from "../history/newcomers.ts";
import { expectedDays } from "../onboarding/onboarding-cohorts.ts";
import { writtenDate, writtenWeek } from "../wording/dates.ts";
import { counted } from "../wording/figures.ts";

/** Newcomers without output that are no chance, and days for which they count as newcomers. */
const fewestNewcomers = 3;
const newForDays = 91;

const longestWeeks = 26;

export const onboardingStuck = defineAlarm({
  id: "onboarding-stuck",
  type: "alarm",
  title: "Onboarding stuck",
  question: "What is missing to get started?",
  firesWhen: `A new customer has made nothing ${expectedDays} days after its contract began (without one, after its first event); or, where others produce, at least ${fewestNewcomers} people were given access ${expectedDays} to ${newForDays} days ago and none of them has made anything.`,
  closesWhen: `The first output is made, by a newcomer where it is about newcomers; or after ${longestWeeks} weeks.`,
  limits:
    "People who are there to look and not to make count as waiting, but for sponsors. The expected time is the same for everybody.",
  naturallyLow:
    "Silent for customers who were there before the data begin, while a drop or a stop is open, and in lulls and weeks that were not loaded.",
  owner: "Customer success",
  status: "published",
  version: 1,
  since: "2026-11-21",
  reviewed: "2026-11-21",
  reads: ["account_weeks", "accounts", "user_weeks", "users", "calendar", "window"],
  needs: ["events"],
  statedRate: {
    value: 0.003,
    budget: 0.3,
    measuredOn:
      "The sample's made-up customers in whom nothing was planted, not this vendor's: none in 939 account-years of six seeds, so it may still be this much.",
  },
  standsAfter: 13,
  raise: (context) =>
    context.history.accountIds.flatMap((_, account) => [
      ...accountStuck(context, account),
      ...newcomersStuck(context, account),
    ]),
});

function accountStuck({ history, watch }: AlarmContext, account: number): Statement[] {
  const from = history.start[account] as number;
  const end = history.start[account + 1] as number;
  const beganOn = beginOf({ history }, account);
  if (!(beganOn >= mondayOf(history.firstWeek))) return [];
  const endWeek = endWeekOf(history, account);
  let firstOutput = Number.POSITIVE_INFINITY;
  let inLull = Number.NEGATIVE_INFINITY;
  for (let row = end - 1; row >= from; row--) {
    if ((history.weekly.output_events[row] as number) > 0) firstOutput = history.week[row] as number;
  }
  const dueWeek = weekNumber(beganOn + expectedDays - 6 + 6);
  for (let row = from; row < end && (history.week[row] as number) <= dueWeek; row++) {
    if ((watch.lullOf[row] as number) >= 0) inLull = history.week[row] as number;
  }
  const firstWeek = Math.max(dueWeek, inLull + 1);
  if (firstWeek > history.lastWeek || firstOutput <= firstWeek || firstWeek >= endWeek) return [];
  const closes = Math.min(firstOutput, endWeek, firstWeek + longestWeeks);
  const because =
    closes === endWeek
      ? "the customer left"
      : closes === firstOutput
        ? "the first output was made"
        : `said ${counted(longestWeeks, "week")} ago`;
  const isOpen = closes > history.lastWeek;
  const ofWeek = isOpen ? history.lastWeek : firstWeek;
  const days = counted(mondayOf(ofWeek) + 6 - beganOn, "day");
  const seen =
    from < end
      ? `the first event was in the ${writtenWeek(history.week[from] as number)}`
      : "nobody has been seen at all";
  return [
    {
      account,
      firstWeek,
      lastWeek: Math.min(closes - 1, history.lastWeek),
      closedBecause: isOpen ? null : because,
      gist: `Nothing made in the ${days} since it began.`,
      evidence: `Nothing has been made since it began on ${writtenDate(beganOn)}, ${days} before the end of the ${writtenWeek(ofWeek)}; ${seen}, and a first output is expected within ${expectedDays} days.${ofWeek > firstWeek ? ` ${openSince(firstWeek)}` : ""}`,
    },
  ];
}

/** Day the contract began, else of the first event's week; infinity back in time where neither is known. */
function beginOf({ history }: Pick<AlarmContext, "history">, account: number): number {
  const startedOn = history.accounts.startedOn[account] as number;
  if (!Number.isNaN(startedOn)) return startedOn;
  const from = history.start[account] as number;
  if (from === history.start[account + 1]) return Number.NaN;
  const week = history.week[from] as number;
  return week > history.firstWeek ? mondayOf(week) : Number.NEGATIVE_INFINITY;
}

function newcomersStuck(context: AlarmContext, account: number): Statement[] {
  const { history } = context;
  const people = newcomers(history)[account] ?? [];
  if (people.length < fewestNewcomers) return [];
  const own = ownWeeks(context, account);
  const trouble = outputTrouble(context);
  const waitingAt = (k: number): Newcomer[] | null => {
    const sunday = mondayOf(own.weeks[k] as number) + 6;
    const due = people.filter(
      ({ createdOn, deactivatedOn }) =>
        createdOn <= sunday - expectedDays && createdOn > sunday - newForDays && !(deactivatedOn <= sunday),
    );
    return due.some(({ firstOutputOn }) => firstOutputOn <= sunday) ? null : due;
  };
  const firstOutput = own.rows.findIndex((row) => (history.weekly.output_events[row] as number) > 0);
  const spells = spellsOf(own.rows.length, {
    causeAt: (k) => {
      if (firstOutput < 0 || k <= firstOutput || trouble[own.rows[k] as number] === 1) return -1;
      return (waitingAt(k)?.length ?? 0) >= fewestNewcomers ? 0 : -1;
    },
    overBecause: (k, { first }) => {
      const sunday = mondayOf(own.weeks[k] as number) + 6;
      const waiting = waitingAt(first) ?? [];
      return waiting.some(({ firstOutputOn }) => firstOutputOn <= sunday) ? "one of them made something" : null;
    },
    longest: { weeks: longestWeeks, because: `said ${counted(longestWeeks, "week")} ago` },
    coolDown: 13,
  });
  return toStatements(history, own, spells, {
    gistAt: (_, { first }) =>
      `None of the ${counted(waitingAt(first)?.length ?? 0, "person", "people")} given access lately has made anything.`,
    evidenceAt: (at, { first }) => {
      const sunday = mondayOf(own.weeks[at] as number) + 6;
      const waiting = waitingAt(first) ?? [];
      const days = waiting.map(({ createdOn }) => createdOn);
      const gone = waiting.filter(({ deactivatedOn }) => deactivatedOn <= sunday).length;
      const lost = gone > 0 ? `; ${gone} of them no longer ${gone === 1 ? "has" : "have"} access` : "";
      return `${counted(waiting.length, "person was", "people were")} given access ${between(Math.min(...days), Math.max(...days))}, and ${sunday - Math.max(...days)} days later, at the end of the ${writtenWeek(own.weeks[at] as number)}, none of them has made anything${lost}.`;
    },
  });
}

function between(first: number, last: number): string {
  return first === last ? `on ${writtenDate(first)}` : `from ${writtenDate(first)} to ${writtenDate(last)}`;
}
