import { mondayOf } from "@vitals/tables";
import { dayOfShare, shareByDay } from "../durations/kaplan-meier.ts";
import type { History } from "../history/history.ts";
import { newcomers, waitOf } from "../history/newcomers.ts";
import { defineSignal, type SignalValues } from "../signal.ts";

/** Days back from the week's end in which a person was created. */
const cohortDays = 364;

export const onboarding = defineSignal({
  id: "onboarding",
  title: "Days to first output",
  question: "Do newcomers get to work?",
  unit: "days",
  window: "people created in the last 52 weeks",
  counts:
    "Days from a person's creation to the first output, by which half of the newcomers have made something; those who have not yet count for as long as they have waited (Kaplan and Meier 1958).",
  uniqueBy: "The person.",
  leavesOut: "Sponsors, and people created before the data begin.",
  restsOn: "newcomers",
  good: "low",
  limits:
    "People who are there to look and not to make count as not yet. It is unknown without a users input, without newcomers, and while fewer than half have made anything.",
  naturallyLow: "Where people are given access on the day they need it.",
  owner: "Analytics",
  status: "published",
  version: 1,
  since: "2026-11-21",
  reviewed: "2026-11-21",
  reads: ["account_weeks", "user_weeks", "users", "window"],
  needs: ["events", "users"],
  barredFromScores: false,
  format: { style: "number", decimals: 0 },
  compute: medianDays,
});

function medianDays(history: History): SignalValues {
  const value = new Float64Array(history.rows).fill(Number.NaN);
  const n = new Float64Array(history.rows).fill(Number.NaN);
  for (const [account, people] of newcomers(history).entries()) {
    for (let row = history.start[account] as number; row < (history.start[account + 1] as number); row++) {
      const sunday = mondayOf(history.week[row] as number) + 6;
      const cohort = people.filter(({ createdOn }) => createdOn <= sunday && createdOn > sunday - cohortDays);
      if (cohort.length === 0) continue;
      value[row] = dayOfShare(shareByDay(cohort.map((person) => waitOf(person, sunday))), 0.5) ?? Number.NaN;
      n[row] = Number.isNaN(value[row] as number) ? Number.NaN : cohort.length;
    }
  }
  return { value, n };
}
