import type { SourceFinding } from "../source-finding.ts";

/** Weeks in the middle of the history in which nobody did anything. */
export const weeksWithoutEvents: SourceFinding = {
  finding: "weeks-without-events",
  inputs: ["events"],
  unit: "weeks",
  examples: "other",
  looked: "SELECT count(*) FROM fleet_weeks",
  found: "SELECT week AS example FROM fleet_weeks WHERE NOT loaded AND events = 0",
  says: "have no event of anybody, although the weeks around them have many",
  why: "These weeks count as not loaded: nothing is said about them, and four-week figures after them are missing.",
  wayOut: "Export these weeks again and add the files to the source of events.",
  threshold:
    "a problem when one of five weeks is empty, else a warning; weeks of a fleet with fewer than 20 events a week are believed",
  severity: ({ looked, found }) => (found / looked >= 0.2 ? "problem" : "warning"),
};
