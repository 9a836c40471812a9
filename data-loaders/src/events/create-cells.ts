import type { Engine } from "../engine/open-engine.ts";
import type { GroupedEvents } from "./grouped-events.ts";
import { renaming } from "./renaming.ts";

/**
 * Makes the view `event_cells`: groups of events at the account they now are, with the catalogue's kind and module.
 *
 * A row that comes by itself is a group of one, so that the rollups need not know where grouping happened. The week is
 * null before the history begins (`since`).
 */
export async function createCells(engine: Engine, grouped: GroupedEvents | null): Promise<void> {
  const parts = [
    `SELECT
       account_id,
       user_id,
       event,
       module,
       CASE WHEN occurred_at >= getvariable('since') THEN date_trunc('week', occurred_at)::DATE END AS week,
       1 AS events,
       quantity,
       occurred_at AS first_at,
       occurred_at AS last_at,
       1 << (isodow(occurred_at) - 1)::INTEGER AS day_mask
     FROM events`,
  ];
  if (grouped) {
    const { account, join } = await renaming(engine, "g");
    parts.push(
      `SELECT ${account} AS account_id, g.user_id, g.event, g.module, g.week, g.events, g.quantity, g.first_at, g.last_at, g.day_mask
       FROM ${grouped.cells} AS g ${join}`,
    );
  }
  await engine.run(`CREATE VIEW event_cells AS
    SELECT cells.* REPLACE (coalesce(cells.module, known.module) AS module), known.kind, known.place
    FROM (${parts.join(" UNION ALL ")}) AS cells JOIN catalogue_known AS known ON cells.event = known.event`);
}
