import { mondayOf } from "@vitals/tables";
import { type AlarmContext, defineAlarm, type Statement } from "../alarm.ts";
import { outputTrouble } from "../evidence/output-trouble.ts";
import { everyWeek } from "../evidence/own-weeks.ts";
import { spellsOf, toStatements } from "../evidence/spells.ts";
import { endWeekOf } from "../history/end-week.ts";
import { writtenDate, writtenWeek } from "../wording/dates.ts";
import { counted } from "../wording/figures.ts";
import { notBackFromLull } from "./not-back-from-lull.ts";
import { onboardingStuck } from "./onboarding-stuck.ts";
import { outputStopped } from "./output-stopped.ts";
import { slowErosion } from "./slow-erosion.ts";

const renewalDays = 90;

/** Weeks without output after which a customer is dormant. */
const dormantWeeks = 13;

/** Rules that make a renewal doubtful while they are open, beside a drop of output. */
const doubts = [outputStopped, notBackFromLull, slowErosion, onboardingStuck] as const;

export const renewalAtRisk = defineAlarm({
  id: "renewal-at-risk",
  type: "alarm",
  title: "Renewal at risk",
  question: "What would make renewing an easy decision?",
  firesWhen: `The contract renews within ${renewalDays} days, and output has dropped, stopped, eroded or not come back from a lull, a new customer has not begun, or nothing has been made for ${dormantWeeks} weeks.`,
  closesWhen:
    "What made it doubtful is over, or the day of the renewal has come. While an alarm that says the cause is open, the renewal is told there.",
  limits:
    "It knows the next renewal alone: of those in the past only the contract's own dates tell. It cannot see a price, a budget or a competitor.",
  naturallyLow: "Silent without renewal dates, and wherever the alarms it rests on are silent.",
  owner: "Customer success",
  status: "published",
  version: 1,
  since: "2026-11-21",
  reviewed: "2026-11-21",
  reads: ["account_weeks", "accounts", "user_weeks", "users", "calendar", "window"],
  needs: ["events", "accounts"],
  statedRate: {
    value: 0.005,
    budget: 0.3,
    measuredOn:
      "The sample's made-up customers in whom nothing was planted, not this vendor's: 5 in 939 account-years of six seeds, each counted as false.",
  },
  urgency: "now",
  raise: (context) => context.history.accountIds.flatMap((_, account) => said(context, account)),
});

function said(context: AlarmContext, account: number): Statement[] {
  const { history } = context;
  const renewsOn = history.accounts.renewsOn[account] as number;
  if (Number.isNaN(renewsOn)) return [];
  const own = everyWeek(context, account);
  const doubtAt = doubtsOf(context, account);
  const days = (k: number) => renewsOn - mondayOf(own.weeks[k] as number) - 6;
  const isNear = (k: number) => days(k) > 0 && days(k) <= renewalDays;
  const spells = spellsOf(own.rows.length, {
    causeAt: (k) => (isNear(k) && doubtAt(own.rows[k] as number) !== null ? 0 : -1),
    overBecause: (k) => {
      if (days(k) <= 0) return "the day of the renewal has come";
      return doubtAt(own.rows[k] as number) === null ? "what made it doubtful is over" : null;
    },
    coolDown: 2,
  });
  const renewal = (at: number) =>
    `The contract renews on ${writtenDate(renewsOn)}, ${counted(days(at), "day")} after the end of the ${writtenWeek(own.weeks[at] as number)}`;
  return toStatements(history, own, spells, {
    gistAt: (at) => `Renews on ${writtenDate(renewsOn)}, and ${doubtAt(own.rows[at] as number)}.`,
    evidenceAt: (at) => {
      const doubt = doubtAt(own.rows[at] as number) as string;
      return `${renewal(at)}, and ${doubt}.`;
    },
    besideAt: (at) => `${renewal(at)}.`,
  });
}

/** Why a renewal would be doubtful in the week of a row, in words; null where it would not. */
function doubtsOf(context: AlarmContext, account: number): (row: number) => string | null {
  const { history, watch } = context;
  const open = doubts.flatMap((rule) =>
    rule
      .raise(context)
      .filter((statement) => statement.account === account)
      .map((statement) => ({ rule, ...statement })),
  );
  const trouble = outputTrouble(context);
  const endWeek = endWeekOf(history, account);
  return (row) => {
    const week = history.week[row] as number;
    if (week >= endWeek) return null;
    const drop = watch.drops[watch.openDrop[row] as number];
    if (drop) return `output has been down since the ${writtenWeek(history.week[drop.firstRow] as number)}`;
    const held = open.find(
      ({ rule, firstWeek, lastWeek, closedBecause }) =>
        firstWeek <= week &&
        (closedBecause === null || week <= lastWeek) &&
        (rule !== onboardingStuck || !hasBegun(context, row)),
    );
    if (held) return `“${held.rule.title}” has been open since the ${writtenWeek(held.firstWeek)}`;
    if (trouble[row] === 1) return "output has stopped";
    return isDormant(context, row) ? `nothing has been made for ${dormantWeeks} weeks or more` : null;
  };
}

/** Whether anything was made up to the week of a row: where newcomers alone are stuck, the customer has begun. */
function hasBegun({ history }: AlarmContext, row: number): boolean {
  const from = history.start[history.account[row] as number] as number;
  for (let each = row; each >= from; each--) if ((history.weekly.output_events[each] as number) > 0) return true;
  return false;
}

function isDormant({ history }: AlarmContext, row: number): boolean {
  const from = row - dormantWeeks + 1;
  if (from < (history.start[history.account[row] as number] as number)) return false;
  for (let each = from; each <= row; each++) if ((history.weekly.output_events[each] as number) !== 0) return false;
  return true;
}
