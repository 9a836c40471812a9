import type { Engine } from "../../engine/open-engine.ts";

/** The columns of groups of events; see `GroupedEvents`. */
const columns = "account_id, user_id, event, module, week, events, quantity, first_at, last_at, day_mask";

/**
 * Makes the table `stand_in`: few groups that stand for all events of the window. What is asked of `event_cells` beside the
 * tables of the window comes out the same with them: the accounts, each with its number of events and the earliest and
 * latest time, the commands, and the days of each week on which anything happened.
 */
export async function createStandIn(engine: Engine): Promise<void> {
  await engine.run(`CREATE TABLE stand_in AS
    WITH inside AS (SELECT * FROM event_cells WHERE week <= getvariable('last_week')),
    standing AS (
      SELECT account_id, any_value(event) AS event, any_value(week) AS week, sum(events) AS events,
        min(first_at) AS first_at, max(last_at) AS last_at, 0 AS day_mask
      FROM inside GROUP BY account_id
      UNION ALL
      SELECT any_value(account_id), event, any_value(week), 0, NULL, NULL, 0 FROM inside GROUP BY event
      UNION ALL
      SELECT any_value(account_id), any_value(event), week, 0, NULL, NULL, bit_or(day_mask) FROM inside GROUP BY week
    )
    SELECT account_id::VARCHAR AS account_id, NULL::VARCHAR AS user_id, event::VARCHAR AS event, NULL::VARCHAR AS module, week,
      events::BIGINT AS events, 0::DECIMAL(38, 6) AS quantity, first_at::TIMESTAMP AS first_at, last_at::TIMESTAMP AS last_at,
      day_mask::INTEGER AS day_mask
    FROM standing`);
}

/** SELECT of groups of some events, and of those that stand for the rest. */
export function withStandIn(cells: string, standing: string): string {
  return `SELECT ${columns} FROM ${cells} UNION ALL SELECT ${columns} FROM ${standing}`;
}
