import type { SourceFinding } from "../source-finding.ts";

const times = {
  tickets: "opened_at",
  surveys: "answered_at",
  touchpoints: "occurred_at",
  outcomes: "occurred_on",
} as const;

const days = [
  "SELECT 'events' AS input, day FROM event_days",
  ...Object.entries(times).map(([input, column]) => `SELECT '${input}', ${column}::DATE FROM ${input}_input`),
].join(" UNION ");

/**
 * Sources whose newest row is older than expected: than `staleAfterDays`, or else than twice the longest pause of their last
 * two years. The cadence is learned from at least ten pauses and is never less than a week.
 */
export const sourcesThatStopped: SourceFinding = {
  finding: "sources-that-stopped",
  inputs: ["events"],
  unit: "sources with dates",
  examples: "other",
  looked: `SELECT count(DISTINCT input) FROM (${days})`,
  found: `WITH days AS (SELECT * FROM (${days}) WHERE day <= getvariable('present')),
    newest AS (SELECT input, max(day) AS newest FROM days GROUP BY input),
    pauses AS (
      SELECT input, day - lag(day) OVER (PARTITION BY input ORDER BY day) AS pause
      FROM days JOIN newest USING (input) WHERE day > newest - 730
    ),
    learned AS (
      SELECT input, max(pause) AS longest, count(pause) AS pauses FROM pauses GROUP BY input
    ),
    expected AS (
      SELECT input, newest, getvariable('present') - newest AS age, map_extract_value(getvariable('stale_after'), input) AS stated,
        coalesce(stated, CASE WHEN pauses >= 10 THEN greatest(7, 2 * longest) END) AS most
      FROM newest JOIN learned USING (input)
    )
    SELECT input || ': newest row of ' || newest || ', ' || age || ' days old; at most ' || regexp_replace(round(most, 1)::VARCHAR, '\\.0$', '') ||
      CASE WHEN stated IS NULL THEN ' expected, twice its longest pause' ELSE ' expected, as configured' END AS example
    FROM expected WHERE age > most`,
  says: "have no row as new as they should",
  why: "What stopped arriving looks like customers who stopped: no tickets, no outcomes, no work.",
  wayOut: "Look whether the export runs; set `staleAfterDays` of the source where such pauses are usual.",
  threshold:
    "a warning when the newest row is older than `staleAfterDays`, or than twice the longest pause of its last two years; counted to the newest row of all sources, and by `vitals check` to today",
  severity: () => "warning",
};
