import { type AlarmContext, defineAlarm, type Statement } from "../alarm.ts";
import { hadTrouble, outputTrouble } from "../evidence/output-trouble.ts";
import { meanOf, type OwnWeeks, ownWeeks } from "../evidence/own-weeks.ts";
import { spellsOf, toStatements } from "../evidence/spells.ts";
import type { History } from "../history/history.ts";
import { outputShares, shareWeeks } from "../history/output-shares.ts";
import { isWholeWindow } from "../history/windows.ts";
import { writtenWeek } from "../wording/dates.ts";
import { counted, percent } from "../wording/figures.ts";

/** One person makes this share of the output, until it is below the second. */
const hangsShare = 0.65;
const sharedOut = 0.5;

/** With fewer people a large share is no finding, with fewer events a chance one. */
const fewestPeople = 4;
const fewestEvents = 40;

/** A person of this share, there in this share of the weeks, who stopped for so many. */
const stoppedShare = 0.4;
const steadyShare = 0.85;
const stoppedWeeks = 5;

const longestWeeks = 26;

/** So few people or events cannot show any more on whom the work hangs. */
const tooFewPeople = 3;
const tooFewEvents = fewestEvents / 2;

/** Output since a person stopped, over the 13 weeks before, from which the others have kept it up. */
const keptUpShare = 0.8;

export const keyPerson = defineAlarm({
  id: "key-person",
  type: "alarm",
  title: "Key person",
  question: "Who else should know how?",
  firesWhen: `One of at least ${fewestPeople} people who produce made ${percent(hangsShare)} or more of the output of ${shareWeeks} weeks; or a person who made ${percent(stoppedShare)} or more, in nearly every week, has made nothing for ${stoppedWeeks} weeks.`,
  closesWhen: `No one makes ${percent(sharedOut)} any more, or too little is made to tell; the person who stopped is back; or ${longestWeeks} weeks after the stop.`,
  limits:
    "A shared login looks like one person. Of customers with fewer than four producing people it says nothing: there it would be true of nearly all. Long holidays look like a stop.",
  naturallyLow:
    "Silent where events name nobody, while a drop or a stop of all output is open, in lulls, at the year's end, in weeks that were not loaded and in weeks when most accounts fell at once.",
  owner: "Customer success",
  status: "published",
  version: 1,
  since: "2026-11-21",
  reviewed: "2026-11-21",
  reads: ["account_weeks", "accounts", "user_weeks", "calendar", "window"],
  needs: ["events"],
  statedRate: {
    value: 0.004,
    budget: 0.3,
    measuredOn:
      "The sample's made-up customers in whom nothing was planted, not this vendor's: 4 in 939 account-years of six seeds, each counted as false.",
  },
  urgency: "later",
  standsAfter: 8,
  raise: (context) => context.history.accountIds.flatMap((_, account) => said(context, account)),
});

function said(context: AlarmContext, account: number): Statement[] {
  const own = ownWeeks(context, account);
  return [...hanging(context, own), ...stopped(context, own)];
}

/** The output hangs on one person. */
function hanging(context: AlarmContext, own: OwnWeeks): Statement[] {
  const { history } = context;
  const shares = outputShares(history);
  const trouble = outputTrouble(context);
  const spells = spellsOf(own.rows.length, {
    causeAt: (k) => {
      if (hadTrouble(trouble, own.rows, k - stoppedWeeks + 1, k + 1) || k === 0) return -1;
      const row = own.rows[k] as number;
      if (!hangs(history, row) || !hangs(history, own.rows[k - 1] as number)) return -1;
      return stoppedPerson(history, own, k) < 0 ? (shares.largestUser[row] as number) : -1;
    },
    overBecause: (k) => {
      const row = own.rows[k] as number;
      if (!isWholeWindow(history, row, shareWeeks)) return null;
      if (stoppedPerson(history, own, k) >= 0) return "the person has stopped, which is said instead";
      if (!((shares.people[row] as number) >= tooFewPeople)) return "too few people produce to tell";
      if (!((shares.events[row] as number) >= tooFewEvents)) return "too little is made to tell";
      return (shares.largest[row] as number) < sharedOut ? "the work is shared by more people" : null;
    },
    coolDown: 26,
  });
  return toStatements(history, own, spells, {
    gistAt: (at) => `One person makes ${percent(shares.largest[lastWhole(history, own, at)] as number)} of the output.`,
    evidenceAt: (at, { cause }) => {
      const row = lastWhole(history, own, at);
      const people = counted(shares.people[row] as number, "person", "people");
      const weeks = Math.min(shareWeeks, row - (history.start[own.account] as number) + 1);
      const another = shares.largestUser[row] === cause ? "" : ", another than when this was first said";
      return `One person made ${percent(shares.largest[row] as number)} of the output of the ${counted(weeks, "week")} to the ${writtenWeek(history.week[row] as number)}, of ${people} who produced${another}.`;
    },
  });
}

/** The latest row up to an own week whose trailing weeks were all loaded. */
function lastWhole(history: History, { rows }: OwnWeeks, at: number): number {
  let k = at;
  while (k > 0 && !isWholeWindow(history, rows[k] as number, shareWeeks)) k--;
  return rows[k] as number;
}

/** A person of a large share has stopped. */
function stopped(context: AlarmContext, own: OwnWeeks): Statement[] {
  const { history } = context;
  const shares = outputShares(history);
  const trouble = outputTrouble(context);
  const spells = spellsOf(own.rows.length, {
    causeAt: (k) => (hadTrouble(trouble, own.rows, k - stoppedWeeks + 1, k + 1) ? -1 : stoppedPerson(history, own, k)),
    overBecause: (k, { cause }) => (made(history, own.rows[k] as number, cause) ? "the person is back" : null),
    longest: { weeks: longestWeeks, because: `said ${counted(longestWeeks, "week")} ago` },
    coolDown: 26,
  });
  return toStatements(history, own, spells, {
    gistAt: (at, { first }) => {
      const share = percent(shares.largest[own.rows[first - stoppedWeeks] as number] as number);
      return `A person who made ${share} of the output has made nothing for ${counted(at - first + stoppedWeeks, "working week")}.`;
    },
    evidenceAt: (at, { first }) => {
      const last = first - stoppedWeeks;
      const row = own.rows[last] as number;
      const share = meanOf(own.output, last + 1, at + 1) / meanOf(own.output, last + 1 - shareWeeks, last + 1);
      const others =
        share >= keptUpShare
          ? "The others have kept the output up so far."
          : `Output since is ${percent(share)} of what it was over the ${shareWeeks} weeks before.`;
      return `A person who made ${percent(shares.largest[row] as number)} of the output up to the ${writtenWeek(history.week[row] as number)} has made nothing in the ${counted(at - last, "working week")} since. ${others}`;
    },
  });
}

function hangs(history: History, row: number): boolean {
  const { largest, people, events } = outputShares(history);
  return (
    (largest[row] as number) >= hangsShare &&
    (people[row] as number) >= fewestPeople &&
    (events[row] as number) >= fewestEvents
  );
}

/** The person of a large share who has made nothing for five own weeks; -1 for none. */
function stoppedPerson(history: History, { rows }: OwnWeeks, k: number): number {
  const before = k - stoppedWeeks;
  if (before < shareWeeks) return -1;
  const { largest, largestUser, people, events } = outputShares(history);
  const row = rows[before] as number;
  if (!((largest[row] as number) >= stoppedShare) || (people[row] as number) < fewestPeople) return -1;
  if ((events[row] as number) < fewestEvents) return -1;
  const user = largestUser[row] as number;
  for (let each = before + 1; each <= k; each++) if (made(history, rows[each] as number, user)) return -1;
  let weeks = 0;
  for (let each = before - shareWeeks + 1; each <= before; each++)
    weeks += Number(made(history, rows[each] as number, user));
  return made(history, row, user) && weeks >= steadyShare * shareWeeks ? user : -1;
}

function made({ userWeeks }: History, row: number, user: number): boolean {
  const end = userWeeks.first[row + 1] as number;
  for (let i = userWeeks.first[row] as number; i < end; i++) {
    if (userWeeks.user[i] === user) return (userWeeks.outputEvents[i] as number) > 0;
  }
  return false;
}
