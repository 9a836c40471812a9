import { type AlarmContext, defineAlarm, type Statement } from "../alarm.ts";
import { meanLastYear } from "../evidence/last-year.ts";
import { hadTrouble, outputTrouble } from "../evidence/output-trouble.ts";
import { meanOf, type OwnWeeks, ownWeeks } from "../evidence/own-weeks.ts";
import { shiftOf } from "../evidence/shift.ts";
import { type Spell, spellsOf, toStatements } from "../evidence/spells.ts";
import { writtenWeek, writtenWeekEnd } from "../wording/dates.ts";
import { amount, counted, figure, moreOrLess } from "../wording/figures.ts";

/** Own weeks that are compared, and those they are compared with, at most and at least. */
const recentWeeks = 8;
const mostBefore = 39;
const fewestBefore = 26;

/** Own weeks in which a new customer finds its level; a rise then is a beginning. */
const rampWeeks = 13;

/** At this share of before it has grown; a year ago and half a year before it must be beaten too. */
const grownShare = 1.25;
const earlierShare = 1.15;
const beyondUnrest = 3.5;

/** Output events a week before, without which every project looks like growth. */
const fewestEvents = 1;

/** Of the recent weeks, those clearly above the mean before: one great month is no growth. */
const fewestAbove = 6;
const clearlyAbove = 1.1;

/** More people: so many and such a share, for four weeks on end, with no less output. */
const morePeople = 3;
const morePeopleShare = 1.3;

const openWeeks = 13;

const causes = { output: 0, people: 1 } as const;

export const growing = defineAlarm({
  id: "growing",
  type: "opportunity",
  title: "Growing",
  question: "Shall we talk about seats before they run out?",
  firesWhen: `The last ${recentWeeks} weeks made a quarter more than the ${fewestBefore} to ${mostBefore} before, ${fewestAbove} of them by a tenth or more, by more than the customer's own unrest explains, and more than the same weeks a year ago and the half year before that; or for four weeks at least ${morePeople} people and 30 % more produce than ever in the 26 weeks before, with no less output.`,
  closesWhen: `It was said ${openWeeks} weeks ago, or output is back to what it was.`,
  limits:
    "It cannot tell lasting growth from a large project. It needs nine months of history, and at least one output event a week before.",
  naturallyLow:
    "Silent in a customer's first months, after a drop or a stop until it is forgotten, in lulls, at the year's end, in weeks that were not loaded and in weeks when most accounts fell at once.",
  owner: "Customer success",
  status: "published",
  version: 1,
  since: "2026-11-21",
  reviewed: "2026-11-21",
  reads: ["account_weeks", "accounts", "calendar", "window"],
  needs: ["events"],
  statedRate: null,
  raise: (context) => context.history.accountIds.flatMap((_, account) => said(context, account)),
});

function said(context: AlarmContext, account: number): Statement[] {
  const { history, options } = context;
  const own = ownWeeks(context, account);
  const output = own.output;
  const events = own.events;
  const trouble = outputTrouble(context);
  const begin = isNew(context, account) ? rampWeeks : 0;
  const recent = (k: number): [number, number] => [k + 1 - recentWeeks, k + 1];
  const before = (k: number): [number, number] => [
    Math.max(begin, k + 1 - recentWeeks - mostBefore),
    k + 1 - recentWeeks,
  ];
  const shiftAt = (k: number) => shiftOf(output, events, recent(k), before(k));
  const hasGrown = (k: number) => {
    if (meanOf(events, ...before(k)) < fewestEvents) return false;
    const { ratio, z, recent: now, before: usual } = shiftAt(k);
    if (!(ratio >= grownShare) || z < beyondUnrest || meanOf(output, k - 3, k + 1) < grownShare * usual) return false;
    const [from] = before(k);
    const earlier = from - begin >= 13 ? meanOf(output, Math.max(begin, from - 26), from) : 0;
    if (weeksAbove(output, clearlyAbove * usual, ...recent(k)) < fewestAbove) return false;
    return !(now < earlierShare * earlier) && !(now < earlierShare * meanLastYear(own, output, ...recent(k)));
  };
  const spells = spellsOf(own.rows.length, {
    causeAt: (k) => {
      const [from, to] = before(k);
      if (to - from < fewestBefore || hadTrouble(trouble, own.rows, from, k + 1)) return -1;
      if (hasGrown(k)) return causes.output;
      return hasMorePeople(context, own, k) && shiftAt(k).ratio >= 1 ? causes.people : -1;
    },
    overBecause: (k, { first }) =>
      trouble[own.rows[k] as number] === 1 || meanOf(output, k - 3, k + 1) < shiftAt(first).before
        ? "output is back to what it was"
        : null,
    longest: { weeks: openWeeks, because: `said ${counted(openWeeks, "week")} ago` },
    coolDown: 26,
  });
  const evidenceAt = (at: number, { cause, first }: Spell) => {
    const usual = shiftAt(first).before;
    const now = shiftAt(at).recent;
    if (cause === causes.people) {
      const least = peopleAt(context, own, at)[0];
      const most = peopleAt(context, own, first)[1];
      return `In each of the last four weeks at least ${counted(least, "person", "people")} had produced within four weeks, where it was ${most} at most in the half year before it grew; output is ${amount(now, options.outputNoun)} a week.`;
    }
    return `Made ${amount(now, options.outputNoun)} a week over the ${recentWeeks} weeks to the ${writtenWeek(own.weeks[at] as number)}, where it made ${figure(usual)} a week before it grew: ${moreOrLess(now / usual)}.`;
  };
  const gistAt = (at: number, { cause, first }: Spell) => {
    if (cause === causes.people) {
      const [least, most] = [peopleAt(context, own, at)[0], peopleAt(context, own, first)[1]];
      const until = writtenWeekEnd(own.weeks[at] as number);
      return `At least ${counted(least, "person", "people")} produced in the 4 weeks to ${until}, where it was ${most} at most before it grew.`;
    }
    const [usual, now] = [shiftAt(first).before, shiftAt(at).recent];
    return `${amount(now, options.outputNoun)} a week over ${recentWeeks} weeks, where it made ${figure(usual)} before it grew: ${moreOrLess(now / usual)}.`;
  };
  return toStatements(history, own, spells, { gistAt, evidenceAt });
}

function weeksAbove(output: Float64Array, level: number, from: number, to: number): number {
  let weeks = 0;
  for (let k = from; k < to; k++) weeks += Number(meanOf(output, k, k + 1) > level);
  return weeks;
}

/** Whether the account's first event falls into the data: then its first weeks are a beginning. */
function isNew({ history }: AlarmContext, account: number): boolean {
  return (history.week[history.start[account] as number] as number) > history.firstWeek + 4;
}

/** Least producing users of the last four weeks' counts, and most of the half year before those. */
function peopleAt({ history }: AlarmContext, { rows }: OwnWeeks, k: number): [number, number] {
  const count = (each: number) => history.weekly.producing_users_4w[rows[each] as number] as number;
  const now = [k - 3, k - 2, k - 1, k].map(count);
  const before = Array.from({ length: 26 }, (_, i) => count(k - recentWeeks - i));
  return [Math.min(...now), Math.max(...before)];
}

function hasMorePeople(context: AlarmContext, own: OwnWeeks, k: number): boolean {
  if (k < recentWeeks + 26) return false;
  const [least, most] = peopleAt(context, own, k);
  return least >= most + morePeople && least >= morePeopleShare * most;
}
