import { isoDate } from "@vitals/tables";
import type { Engine } from "../engine/open-engine.ts";
import type { GroupedEvents } from "./grouped-events.ts";
import { renaming } from "./renaming.ts";

/**
 * Makes the view `recent_candidates`: events row by row, among them the newest fifty of each account in the last four
 * weeks of the window.
 *
 * @param lastWeek - Monday of the report week as an epoch day; null when there is none
 */
export async function createRecent(
  engine: Engine,
  grouped: GroupedEvents | null,
  lastWeek: number | null,
): Promise<void> {
  const own =
    "account_id::VARCHAR AS account_id, occurred_at, event::VARCHAR AS event, module::VARCHAR AS module, user_id::VARCHAR AS user_id, quantity";
  const parts = [`SELECT ${own} FROM event_rows`];
  if (grouped && lastWeek !== null) {
    const rows = await grouped.recent({ from: isoDate(lastWeek - 21), until: isoDate(lastWeek + 6) });
    const { account, join } = await renaming(engine, "r");
    parts.push(
      `SELECT ${account} AS account_id, r.occurred_at, r.event, coalesce(r.module, known.module) AS module, r.user_id, r.quantity
       FROM ${rows} AS r ${join} JOIN catalogue_known AS known ON r.event = known.event`,
    );
  }
  await engine.run(`CREATE VIEW recent_candidates AS ${parts.join(" UNION ALL ")}`);
}
