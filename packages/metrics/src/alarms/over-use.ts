import { type AlarmContext, defineAlarm, type Statement } from "../alarm.ts";
import { ownWeeks } from "../evidence/own-weeks.ts";
import { spellsOf, toStatements } from "../evidence/spells.ts";
import { writtenWeek } from "../wording/dates.ts";
import { counted } from "../wording/figures.ts";

/** Weeks in a row with more people than seats. */
const weeksAbove = 3;

/** By so many people and such a share: one more for a month is a holiday stand-in. */
const leastAbove = 2;
const leastShare = 0.1;

export const overUse = defineAlarm({
  id: "over-use",
  type: "opportunity",
  title: "More people than seats",
  question: "Shall we offer what they already need?",
  firesWhen: `In ${weeksAbove} weeks in a row at least ${leastAbove} people and a tenth more produced within four weeks than there are seats.`,
  closesWhen: "There are seats enough: more were bought, or fewer people produce.",
  limits: "Two people who take turns on one seat count as two. Whether the contract allows it is not known here.",
  naturallyLow: "Silent where seats are unknown, and in lulls and weeks that were not loaded.",
  owner: "Customer success",
  status: "published",
  version: 1,
  since: "2026-11-21",
  reviewed: "2026-11-21",
  reads: ["account_weeks", "accounts", "calendar", "window"],
  needs: ["events", "seats"],
  statedRate: null,
  urgency: "later",
  standsAfter: 8,
  raise: (context) => context.history.accountIds.flatMap((_, account) => said(context, account)),
});

function said(context: AlarmContext, account: number): Statement[] {
  const { history } = context;
  const { producing_users_4w, seats } = history.weekly;
  const own = ownWeeks(context, account);
  const above = Array.from(own.rows, (row) => (producing_users_4w[row] as number) - (seats[row] as number));
  const isFarAbove = (k: number) =>
    (above[k] as number) >= Math.max(leastAbove, leastShare * (seats[own.rows[k] as number] as number));
  const spells = spellsOf(own.rows.length, {
    causeAt: (k) => (k + 1 >= weeksAbove && [k - 2, k - 1, k].every(isFarAbove) ? 0 : -1),
    overBecause: (k) => {
      if (Number.isNaN(seats[own.rows[k] as number] as number)) return "the seats are not known any more";
      return (above[k] as number) <= 0 ? "there are seats enough" : null;
    },
    coolDown: 13,
  });
  return toStatements(history, own, spells, {
    gistAt: (at) => {
      const row = own.rows[at] as number;
      return `${counted(producing_users_4w[row] as number, "person", "people")} produced in 4 weeks on ${counted(seats[row] as number, "seat")}.`;
    },
    evidenceAt: (at, { first }) => {
      const row = own.rows[at] as number;
      return `${counted(producing_users_4w[row] as number, "person", "people")} produced in the four weeks to the ${writtenWeek(own.weeks[at] as number)}, on ${counted(seats[row] as number, "seat")}: more people than seats for ${counted(at - first + weeksAbove, "week")} in a row.`;
    },
  });
}
