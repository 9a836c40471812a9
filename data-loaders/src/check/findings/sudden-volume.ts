import type { SourceFinding } from "../source-finding.ts";

/**
 * Recent weeks in which events or accounts fell by half or doubled from one week to the next, also without the customer who
 * has most events: one who stops or begins is news and no fault of the export.
 */
export const suddenVolume: SourceFinding = {
  finding: "sudden-volume",
  inputs: ["events"],
  unit: "recent weeks",
  examples: "other",
  looked: "SELECT least(count(*), 8) FROM fleet_weeks WHERE loaded",
  found: `WITH largest AS (
      SELECT account_id FROM account_activity WHERE week > getvariable('last_week') - 112
      GROUP BY account_id ORDER BY sum(events) DESC, account_id LIMIT 1
    ), weeks AS (
      SELECT week, sum(events)::BIGINT AS events, count(*) AS accounts,
        coalesce(sum(events) FILTER (account_id NOT IN (SELECT account_id FROM largest)), 0)::BIGINT AS others
      FROM account_activity WHERE events > 0 GROUP BY week
    ), usual AS (
      SELECT *, count(*) OVER before AS weeks,
        median(events) OVER before AS usual_events, median(accounts) OVER before AS usual_accounts,
        median(others) OVER before AS usual_others
      FROM weeks WINDOW before AS (ORDER BY week ROWS BETWEEN 8 PRECEDING AND 1 PRECEDING)
    )
    SELECT week || ': ' || events || ' events of ' || accounts || ' accounts, usually ' || usual_events::BIGINT || ' of ' || usual_accounts::BIGINT AS example
    FROM usual
    WHERE weeks >= 4 AND usual_events >= 100 AND week > getvariable('last_week') - 56 AND weekofyear(week) NOT IN (1, 52, 53)
      AND (accounts < usual_accounts / 2 OR accounts > usual_accounts * 2
        OR (events < usual_events / 2 AND (usual_accounts < 2 OR others < usual_others / 2))
        OR (events > usual_events * 2 AND (usual_accounts < 2 OR others > usual_others * 2)))`,
  says: "have half or double the events or the accounts of the eight weeks before them",
  why: "When an export changes, every customer seems to change; what is usual is then learned from two different things.",
  wayOut:
    "Look what changed in the export in these weeks: a file missing or sent twice, another filter, a new tracking version.",
  threshold:
    "a warning below half or above double the median of the eight weeks before, also without the largest customer; the year's end is left out",
  severity: () => "warning",
};
