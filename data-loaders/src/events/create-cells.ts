import type { Engine } from "../engine/open-engine.ts";
import type { GroupedEvents } from "./grouped-events.ts";
import { renaming } from "./renaming.ts";

/**
 * Makes the view `event_rows`: groups of events at the account they now are, as texts.
 *
 * A row that comes by itself is a group of one, so that what follows need not know where grouping happened. The week is
 * null before the history begins (`since`).
 *
 * @param settled - rows that come by themselves count only after this week, given as a date, and before the history
 */
export async function createEventRows(
  engine: Engine,
  grouped: Pick<GroupedEvents, "cells"> | null,
  settled: string | null = null,
): Promise<void> {
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
     FROM events ${settled ? `WHERE occurred_at >= DATE '${settled}' + 7 OR occurred_at < getvariable('since')` : ""}`,
  ];
  if (grouped) {
    const { account, join } = await renaming(engine, "g");
    parts.push(
      `SELECT ${account} AS account_id, g.user_id, g.event, g.module, g.week, g.events, g.quantity, g.first_at, g.last_at, g.day_mask
       FROM ${grouped.cells} AS g ${join}`,
    );
  }
  await engine.run(`CREATE VIEW event_rows AS ${parts.join(" UNION ALL ")}`);
}

/**
 * Makes the table `event_cells`: one row per account, user, event, module and week, with the catalogue's module where the
 * event bears none. It is the only pass over events; every other table of them is made from it.
 *
 * Ids are codes (see `createCodes`), because grouping and sorting numbers costs a fraction of what texts do.
 */
export async function createCells(engine: Engine): Promise<void> {
  await engine.run(`CREATE TABLE event_cells AS
    SELECT
      rows.account_id::account_ids AS account_id,
      rows.user_id::user_ids AS user_id,
      rows.event::event_names AS event,
      coalesce(rows.module, known.module)::module_ids AS module,
      week,
      sum(events)::BIGINT AS events,
      sum(quantity) AS quantity,
      min(first_at) AS first_at,
      max(last_at) AS last_at,
      bit_or(day_mask) AS day_mask
    FROM event_rows AS rows JOIN catalogue_known AS known ON rows.event::event_names = known.event
    GROUP BY ALL`);
}
