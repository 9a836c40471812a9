import { mondayOf } from "@vitals/tables";
import { type AlarmContext, defineAlarm, type Statement } from "../alarm.ts";
import { outputTrouble } from "../evidence/output-trouble.ts";
import { type OwnWeeks, ownWeeks } from "../evidence/own-weeks.ts";
import { type Silence, silences } from "../evidence/silences.ts";
import { spellsOf, toStatements } from "../evidence/spells.ts";
import { type Sponsors, sponsorSeen, sponsorsOf } from "../history/sponsors.ts";
import { writtenDate, writtenWeek } from "../wording/dates.ts";
import { counted } from "../wording/figures.ts";
import { workingWeeks } from "../wording/working-weeks.ts";

/** Weeks of silence before it is worth saying, and in what share of the weeks before the sponsor was seen. */
const rule = { shortest: 4, fewestActive: 0.3, rate: 0.03 };

const longestWeeks = 26;

/** Weeks after the end of access in which it is still news. */
const newsWeeks = 4;

const causes = { silent: 0, left: 1 } as const;

export const sponsorSilent = defineAlarm({
  id: "sponsor-silent",
  type: "alarm",
  title: "Sponsor silent",
  question: "Who reads the results now?",
  firesWhen:
    "The executive sponsor lost access and no other sponsor has any; or has not been seen for four weeks or more, at least two weeks longer than any absence of the year before and longer than chance explains, by someone seen in at least three of ten weeks.",
  closesWhen: `A sponsor is seen again, or after ${longestWeeks} weeks.`,
  limits:
    "Who reads a printed report or a forwarded mail is not seen. It needs a sponsor to be named, and says nothing where the person named is not one of the customer's users.",
  naturallyLow:
    "Silent for sponsors who look once in a while, while a drop or a stop is open, in lulls, at the year's end, in weeks that were not loaded and in weeks when most accounts fell at once.",
  owner: "Customer success",
  status: "published",
  version: 1,
  since: "2026-11-21",
  reviewed: "2026-11-21",
  reads: ["account_weeks", "accounts", "user_weeks", "users", "calendar", "window"],
  needs: ["events", "users"],
  statedRate: {
    value: 0.009,
    budget: 0.3,
    measuredOn:
      "The sample's made-up customers in whom nothing was planted, not this vendor's: 8 in 939 account-years of six seeds, each counted as false.",
  },
  standsAfter: 13,
  raise: (context) => context.history.accountIds.flatMap((_, account) => said(context, account)),
});

function said(context: AlarmContext, account: number): Statement[] {
  const { history } = context;
  const sponsors = sponsorsOf(history, account);
  if (sponsors.reason !== null) return [];
  const own = ownWeeks(context, account);
  const from = history.start[account] as number;
  const everSeen = sponsorSeen(history, account, sponsors.users);
  const seen = Array.from(own.rows, (row) => everSeen[row - from] === 1);
  const absences = silences(seen, rule);
  const leftOn = lastAccess(context, sponsors);
  const trouble = outputTrouble(context);
  const spells = spellsOf(own.rows.length, {
    causeAt: (k) => {
      const sunday = mondayOf(own.weeks[k] as number) + 6;
      if (leftOn <= sunday && leftOn > sunday - 7 * newsWeeks) return causes.left;
      return absences[k] && trouble[own.rows[k] as number] === 0 ? causes.silent : -1;
    },
    overBecause: (k) =>
      seen[k] && !(leftOn <= mondayOf(own.weeks[k] as number) + 6) ? "a sponsor was seen again" : null,
    longest: { weeks: longestWeeks, because: `said ${counted(longestWeeks, "week")} ago` },
    coolDown: 8,
  });
  return toStatements(history, own, spells, {
    gistAt: (at, { cause, first }) =>
      cause === causes.left
        ? `The executive sponsor lost access on ${writtenDate(leftOn)}.`
        : `The executive sponsor has not been seen for ${absentFor(own, absences[first] as Silence, first, at)}.`,
    evidenceAt: (at, { cause, first }) =>
      cause === causes.left
        ? `The executive sponsor lost access on ${writtenDate(leftOn)}${lastSight(own, seen, at)}. Nobody else is named as sponsor.`
        : absenceOf(own, absences[first] as Silence, first, at),
  });
}

/** Day on which the last of the sponsors lost access; infinity while one has it. */
function lastAccess({ history }: AlarmContext, { people }: Sponsors): number {
  if (people.length === 0) return Number.POSITIVE_INFINITY;
  const days = people.map((i) => history.people.deactivatedOn[i] as number);
  return days.some(Number.isNaN) ? Number.POSITIVE_INFINITY : Math.max(...days);
}

function lastSight({ weeks }: OwnWeeks, seen: readonly boolean[], first: number): string {
  const last = seen.lastIndexOf(true, first);
  return last < 0 ? "" : ` and was last seen in the ${writtenWeek(weeks[last] as number)}`;
}

/** Weeks since the sponsor's last sight, up to an own week. */
function absentFor({ weeks }: OwnWeeks, { length }: Silence, first: number, at: number): string {
  return workingWeeks(length + at - first, (weeks[at] as number) - (weeks[first - length] as number));
}

function absenceOf(own: OwnWeeks, silence: Silence, first: number, at: number): string {
  const { longestBefore, active, watched } = silence;
  const before = longestBefore === 0 ? "had not missed a week" : `had missed ${counted(longestBefore, "week")} at most`;
  return `The executive sponsor has not been seen for ${absentFor(own, silence, first, at)} up to the ${writtenWeek(own.weeks[at] as number)}; before that the sponsor was there in ${active} of ${watched} weeks and ${before} in the year before.`;
}
