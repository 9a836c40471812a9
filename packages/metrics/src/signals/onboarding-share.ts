import { mondayOf } from "@vitals/tables";
import { shareAt, shareByDay } from "../durations/kaplan-meier.ts";
import type { History } from "../history/history.ts";
import { newcomers, waitOf } from "../history/newcomers.ts";
import { expectedDays } from "../onboarding/onboarding-cohorts.ts";
import { defineSignal, type SignalValues } from "../signal.ts";

/** Days back from the week's end in which a person was created. */
const cohortDays = 364;

export const onboardingShare = defineSignal({
  id: "onboarding-share",
  title: "Newcomers at work in time",
  question: "How many newcomers make something within the expected time?",
  unit: "share of newcomers",
  window: `people created in the last 52 weeks, at least ${expectedDays} days ago`,
  counts: `Newcomers with output within ${expectedDays} days of being created; those who lost access before count for the days they had it.`,
  uniqueBy: "The person.",
  leavesOut: "Sponsors, people created before the data begin, and those whose time is not over.",
  restsOn: "newcomers whose time is over",
  good: "high",
  limits:
    "People who are there to look and not to make count as late. The expected time is the same for everybody. It is unknown without a users input and without newcomers.",
  naturallyLow: "Where access is handed out to everybody at once, ahead of need.",
  owner: "Analytics",
  status: "published",
  version: 1,
  since: "2026-11-21",
  reviewed: "2026-11-21",
  reads: ["account_weeks", "user_weeks", "users", "window"],
  needs: ["events", "users"],
  barredFromScores: false,
  format: { style: "percent", decimals: 0 },
  compute: shareInTime,
});

function shareInTime(history: History): SignalValues {
  const value = new Float64Array(history.rows).fill(Number.NaN);
  const n = new Float64Array(history.rows).fill(Number.NaN);
  for (const [account, people] of newcomers(history).entries()) {
    for (let row = history.start[account] as number; row < (history.start[account + 1] as number); row++) {
      const sunday = mondayOf(history.week[row] as number) + 6;
      const cohort = people.filter(
        ({ createdOn }) => createdOn <= sunday - expectedDays && createdOn > sunday - cohortDays,
      );
      if (cohort.length === 0) continue;
      value[row] = shareAt(shareByDay(cohort.map((person) => waitOf(person, sunday))), expectedDays);
      n[row] = cohort.length;
    }
  }
  return { value, n };
}
