import { mondayOf, weekNumber } from "@vitals/tables";
import { type AlarmContext, defineAlarm, type Statement } from "../alarm.ts";
import { outputTrouble } from "../evidence/output-trouble.ts";
import { type OwnWeeks, ownWeeks } from "../evidence/own-weeks.ts";
import { type Spell, spellsOf, toStatements } from "../evidence/spells.ts";
import { distinctProducers } from "../history/distinct-producers.ts";
import { oncePerHistory } from "../history/once-per-history.ts";
import { isWholeWindow } from "../history/windows.ts";
import { writtenDate, writtenWeek } from "../wording/dates.ts";
import { counted, figure, percent } from "../wording/figures.ts";

/** Weeks over which everybody who produced is counted. */
const weeks = 13;

/** Share of the seats that should be in use, by weeks since they were bought. */
const targets = [
  { from: 13, share: 0.3 },
  { from: 26, share: 0.4 },
  { from: 52, share: 0.5 },
] as const;

/** Before a renewal a larger share should be: what is idle then is not bought again. */
const renewalDays = 90;
const renewalShare = 0.6;

/** Days before a renewal at which idle seats are news again. */
const newsDays = [renewalDays, 45] as const;

/** Fewer idle seats than this are not worth a talk. */
const fewestIdle = 3;

/** Use must rise this far above the target to close it. */
const margin = 0.1;

const producers13 = oncePerHistory((history) => distinctProducers(history, weeks));

export const seatsIdle = defineAlarm({
  id: "seats-idle",
  type: "alarm",
  title: "Seats idle",
  question: "Who should be using it?",
  firesWhen: `Over ${weeks} weeks fewer people produced than should by now: 30 % of the seats after a quarter, 40 after half a year, 50 after a year, and 60 within ${renewalDays} days of the renewal; and at least ${fewestIdle} seats are idle.`,
  closesWhen: `Use is ten points above what it should be, fewer than ${fewestIdle} seats are idle, or so many seats were given back that the others are used as they should be.`,
  limits:
    "It counts people who produce; those who only look use their seats too. The targets are the same for everybody. Of past renewals it knows nothing: only the next date is known.",
  naturallyLow:
    "Silent for 13 weeks after the first event, a first contract or more seats, while a drop or a stop is open, where seats are unknown, and in lulls and weeks that were not loaded.",
  owner: "Customer success",
  status: "published",
  version: 1,
  since: "2026-11-21",
  reviewed: "2026-11-21",
  reads: ["account_weeks", "accounts", "user_weeks", "calendar", "window"],
  needs: ["events", "seats"],
  statedRate: {
    value: 0.013,
    budget: 0.3,
    measuredOn:
      "The sample's made-up customers in whom nothing was planted, not this vendor's: 12 in 939 account-years of six seeds, each counted as false.",
  },
  urgency: "later",
  standsAfter: 8,
  raise: (context) => context.history.accountIds.flatMap((_, account) => said(context, account)),
});

function said(context: AlarmContext, account: number): Statement[] {
  const { history } = context;
  const own = ownWeeks(context, account);
  const bought = boughtWeeks(context, own);
  const trouble = outputTrouble(context);
  const seatsAt = (k: number) => history.weekly.seats[own.rows[k] as number] as number;
  const peopleAt = (k: number) => {
    const row = own.rows[k] as number;
    const isKnown = row - (history.start[account] as number) + 1 >= weeks && isWholeWindow(history, row, weeks);
    return isKnown ? (producers13(history)[row] as number) : Number.NaN;
  };
  const isWithin = (days: number, k: number) => {
    const left = (history.accounts.renewsOn[account] as number) - mondayOf(own.weeks[k] as number) - 6;
    return left >= 0 && left <= days;
  };
  const isNear = (k: number) => isWithin(renewalDays, k);
  const targetAt = (k: number) => {
    const age = (own.weeks[k] as number) - (bought[k] as number);
    const share = targets.reduce((target, each) => (age >= each.from ? each.share : target), 0);
    return share > 0 && isNear(k) ? Math.max(share, renewalShare) : share;
  };
  const closingShare = (k: number) => Math.min(1, targetAt(k) + margin);
  const spells = spellsOf(own.rows.length, {
    causeAt: (k) => {
      const [seats, people] = [seatsAt(k), peopleAt(k)];
      if (trouble[own.rows[k] as number] === 1 || !(seats - people >= fewestIdle)) return -1;
      return people / seats < targetAt(k) ? 0 : -1;
    },
    overBecause: (k, { first }) => {
      if (Number.isNaN(seatsAt(k))) return "the seats are not known any more";
      if (seatsAt(k) < seatsAt(first) && peopleAt(k) / seatsAt(k) >= targetAt(k)) return "seats were given back";
      if (seatsAt(k) - peopleAt(k) < fewestIdle) return `fewer than ${fewestIdle} seats are idle`;
      return peopleAt(k) / seatsAt(k) >= closingShare(k) ? "the seats are in use" : null;
    },
    coolDown: 26,
  });
  const lastKnown = (last: number, { first }: Spell) => {
    let at = last;
    while (at > first && Number.isNaN(peopleAt(at))) at--;
    return at;
  };
  return toStatements(history, own, spells, {
    gistAt: (last, spell) => {
      const at = lastKnown(last, spell);
      return `${figure(seatsAt(at) - peopleAt(at))} of ${counted(seatsAt(at), "seat")} idle over ${weeks} weeks.`;
    },
    evidenceAt: (last, spell) => {
      const at = lastKnown(last, spell);
      const [seats, people] = [seatsAt(at), peopleAt(at)];
      const [share, target] = [people / seats, targetAt(at)];
      const closes = share < target ? "" : `, and ${percent(closingShare(at))} close this`;
      const renewal = isNear(at)
        ? ` The contract renews on ${writtenDate(history.accounts.renewsOn[account] as number)}.`
        : "";
      return `${counted(people, "person", "people")} produced in the ${weeks} weeks to the ${writtenWeek(own.weeks[at] as number)} on ${counted(seats, "seat")}: ${percent(share)} in use, ${seats - people} idle; ${percent(target)} should be in use by now${closes}.${renewal}`;
    },
    newsAt: ({ first, last }) => {
      const comesWithin = (days: number, k: number) => isWithin(days, k) && !isWithin(days, k - 1);
      for (let k = last; k > first; k--) if (newsDays.some((days) => comesWithin(days, k))) return k;
      return first;
    },
  });
}

/** For each own week the week in which the seats held then were bought: the contract's begin, or the last rise by a tenth. */
function boughtWeeks({ history }: AlarmContext, { account, rows, weeks: numbers }: OwnWeeks): Int32Array {
  const startedOn = history.accounts.startedOn[account] as number;
  const firstWeek = history.week[history.start[account] as number] as number;
  const began = firstWeek <= history.firstWeek ? firstWeek - 52 : firstWeek;
  let bought = Number.isNaN(startedOn) ? began : weekNumber(startedOn);
  let held = Number.NaN;
  return Int32Array.from(rows, (row, k) => {
    const seats = history.weekly.seats[row] as number;
    if (seats >= 1.1 * held) bought = numbers[k] as number;
    if (!Number.isNaN(seats)) held = seats;
    return bought;
  });
}
