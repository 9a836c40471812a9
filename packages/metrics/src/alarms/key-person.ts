import { type AlarmContext, defineAlarm, type Statement } from "../alarm.ts";
import { hadTrouble, outputTrouble } from "../evidence/output-trouble.ts";
import { type OwnWeeks, ownWeeks } from "../evidence/own-weeks.ts";
import { spellsOf, toStatements } from "../evidence/spells.ts";
import type { History } from "../history/history.ts";
import { outputShares, shareWeeks } from "../history/output-shares.ts";
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

/** What is said of a person is numbered by the person; who stopped comes after all who do not. */
interface Cause {
  readonly user: number;
  readonly stopped: boolean;
}

export const keyPerson = defineAlarm({
  id: "key-person",
  type: "alarm",
  title: "Key person",
  question: "Who else should know how?",
  firesWhen: `One of at least ${fewestPeople} people who produce made ${percent(hangsShare)} or more of the output of ${shareWeeks} weeks; or a person who made ${percent(stoppedShare)} or more, in nearly every week, has made nothing for ${stoppedWeeks} weeks.`,
  closesWhen: `No one makes ${percent(sharedOut)} any more; the person who stopped is back; or ${longestWeeks} weeks after the stop.`,
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
  raise: (context) => context.history.accountIds.flatMap((_, account) => said(context, account)),
});

function said(context: AlarmContext, account: number): Statement[] {
  const { history } = context;
  const own = ownWeeks(context, account);
  const shares = outputShares(history);
  const { users } = history.userWeeks;
  const causeOf = (cause: number): Cause => ({ user: cause % users, stopped: cause >= users });
  const trouble = outputTrouble(context);
  const spells = spellsOf(own.rows.length, {
    causeAt: (k) => {
      if (hadTrouble(trouble, own.rows, k - stoppedWeeks + 1, k + 1)) return -1;
      const row = own.rows[k] as number;
      if (hangs(history, row) && k > 0 && hangs(history, own.rows[k - 1] as number))
        return shares.largestUser[row] as number;
      const gone = stoppedPerson(history, own, k);
      return gone < 0 ? -1 : users + gone;
    },
    overBecause: (k, { cause, first }) => {
      const { user, stopped } = causeOf(cause);
      const row = own.rows[k] as number;
      if (stopped && k - first >= longestWeeks) return `said ${counted(longestWeeks, "week")} ago`;
      if (stopped) return made(history, row, user) ? "the person is back" : null;
      return (shares.largest[row] as number) < sharedOut ? "the work is shared by more people" : null;
    },
    coolDown: 26,
  });
  return toStatements(history, own, spells, ({ cause, first }) => {
    const row = own.rows[first] as number;
    if (causeOf(cause).stopped) {
      const last = own.rows[first - stoppedWeeks] as number;
      return `A person who made ${percent(shares.largest[last] as number)} of the output up to the ${writtenWeek(history.week[last] as number)} has made nothing in the ${counted(stoppedWeeks, "working week")} since. The others have kept the output up so far.`;
    }
    const people = counted(shares.people[row] as number, "person", "people");
    const weeks = Math.min(shareWeeks, row - (history.start[account] as number) + 1);
    return `One person made ${percent(shares.largest[row] as number)} of the output of ${counted(weeks, "week")}, of ${people} who produced.`;
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
