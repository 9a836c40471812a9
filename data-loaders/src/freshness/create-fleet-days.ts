import type { Engine } from "../engine/open-engine.ts";

/** Weeks that are looked at, the newest one included: eight to compare with, and one to judge. */
const weeks = 12;

/** The first week that is looked at where the newest is this one; Mondays as epoch days. */
export const firstCompared = (newest: number) => newest - (weeks * 7 - 7);

/**
 * Makes `fleet_days`: of each day of the last weeks up to the newest event, how many different things different people did
 * (`done`: accounts, people and commands of the day, each combination once).
 *
 * Combinations, not events: events that come in groups tell the days they happened on, not how many on each.
 *
 * Makes `week_masks` on the way: how many combinations of a week fell on the same days.
 *
 * @param settled - the last week whose combinations stand in `settled_masks`, as a date; null where all are counted
 */
export async function createFleetDays(engine: Engine, newest: Date | null, settled: string | null): Promise<void> {
  const day = newest ? `DATE '${newest.toISOString().slice(0, 10)}'` : "NULL::DATE";
  const first = `date_trunc('week', ${day}) - INTERVAL ${weeks * 7 - 7} DAY`;
  await engine.run(`CREATE TABLE week_masks AS
    WITH combinations AS (
      SELECT week, bit_or(day_mask) AS mask
      FROM event_cells
      WHERE week >= ${first} ${settled ? `AND week > DATE '${settled}'` : ""}
        AND account_id NOT IN (SELECT account_id FROM excluded_accounts)
      GROUP BY account_id, user_id, event, week
    )
    SELECT week, mask, count(*) AS n FROM combinations GROUP BY week, mask
    ${settled ? `UNION ALL SELECT week, mask, n FROM settled_masks WHERE week >= ${first}` : ""}`);
  await engine.run(`CREATE TABLE fleet_days AS
    WITH monday AS (
      SELECT unnest(generate_series(${first}, date_trunc('week', ${day}), INTERVAL 7 DAY))::DATE AS week
    ),
    calendar AS (
      SELECT week, bit, week + bit AS day FROM monday CROSS JOIN (SELECT unnest(range(7))::INTEGER AS bit)
    )
    SELECT day, week, coalesce(sum(n) FILTER (mask & (1 << bit) > 0), 0)::BIGINT AS done
    FROM calendar LEFT JOIN week_masks USING (week)
    WHERE day <= ${day} AND day >= (SELECT min(first_at)::DATE FROM event_accounts)
    GROUP BY day, week
    ORDER BY day`);
}
