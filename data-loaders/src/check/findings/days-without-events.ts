import type { SourceFinding } from "../source-finding.ts";

/** Days of the last nine weeks without an event of anybody, where such weekdays are usually busy. */
export const daysWithoutEvents: SourceFinding = {
  finding: "days-without-events",
  inputs: ["events"],
  unit: "days",
  examples: "other",
  looked: "SELECT count(*) FROM fleet_days",
  found: `SELECT days.day AS example FROM fleet_days AS days
    JOIN (SELECT isodow(day) AS weekday, median(done) AS usual FROM fleet_days GROUP BY weekday) AS weekdays
      ON isodow(days.day) = weekdays.weekday
    WHERE days.done = 0 AND weekdays.usual >= 20
      AND days.day < (SELECT max(day) FROM fleet_days WHERE done > 0)
      AND days.week IN (SELECT week FROM fleet_days GROUP BY week HAVING sum(done) > 0)`,
  says: "of the last nine weeks have no event of anybody, although the same weekday usually has many",
  why: "A day that is missing makes its week look like a fall of every customer.",
  wayOut: "Look whether it was a holiday; if not, export the day again and add it to the source of events.",
  threshold: "a warning where the weekday usually has at least 20 different things done; holidays look the same",
  severity: () => "warning",
};
