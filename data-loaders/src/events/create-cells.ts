import type { Engine } from "../engine/open-engine.ts";
import type { GroupedEvents } from "./grouped-events.ts";
import { renaming } from "./renaming.ts";

/**
 * Makes the table `event_rows` of every good event, and the view `event_cells` of all events: account, user, event, module
 * and week, with the catalogue's module where the event bears none. It is the only pass over events; every table of them is
 * made from it.
 *
 * A row that comes by itself is a cell of one, so that what follows need not know where grouping happened; it is not grouped
 * here, because rows are sorted later in less time than grouping takes. The week is null before the history begins
 * (`since`). Ids are codes (see `createCodes`), because sorting numbers costs a fraction of what texts do.
 *
 * @param settled - rows that come by themselves count only after this week, given as a date, and before the history
 */
export async function createCells(
  engine: Engine,
  grouped: Pick<GroupedEvents, "cells"> | null,
  settled: string | null = null,
): Promise<void> {
  const ofRows = await moduleOf(engine, "rows");
  const later = settled ? `WHERE occurred_at >= DATE '${settled}' + 7 OR occurred_at < getvariable('since')` : "";
  await engine.run(`CREATE TABLE event_rows AS
    SELECT
      rows.account_id::account_ids AS account_id,
      rows.user_id::user_ids AS user_id,
      rows.event::event_names AS event,
      ${ofRows.module}::module_ids AS module,
      CASE WHEN occurred_at >= getvariable('since') THEN date_trunc('week', occurred_at)::DATE END AS week,
      occurred_at,
      quantity,
      (1 << (isodow(occurred_at) - 1))::UTINYINT AS day_mask
    FROM events AS rows ${ofRows.join} ${later}`);
  const parts = [
    `SELECT account_id, user_id, event, module, week, 1 AS events, quantity, occurred_at AS first_at, occurred_at AS last_at, day_mask
     FROM event_rows`,
  ];
  if (grouped) {
    await createGroups(engine, grouped);
    parts.push("SELECT * FROM event_groups");
  }
  await engine.run(`CREATE VIEW event_cells AS ${parts.join(" UNION ALL ")}`);
}

/** Groups that come as such are grouped once more, because accounts may have been merged and one group may come from many files. */
async function createGroups(engine: Engine, grouped: Pick<GroupedEvents, "cells">): Promise<void> {
  const { account, join } = await renaming(engine, "g");
  const ofGroups = await moduleOf(engine, "g");
  await engine.run(`CREATE TABLE event_groups AS
    SELECT
      ${account}::account_ids AS account_id,
      g.user_id::user_ids AS user_id,
      g.event::event_names AS event,
      ${ofGroups.module}::module_ids AS module,
      g.week AS week,
      sum(g.events)::BIGINT AS events,
      sum(g.quantity) AS quantity,
      min(g.first_at) AS first_at,
      max(g.last_at) AS last_at,
      bit_or(g.day_mask)::UTINYINT AS day_mask
    FROM ${grouped.cells} AS g ${join} ${ofGroups.join}
    GROUP BY ALL`);
}

/** The module of a row, and what its relation must be joined with for it; a join that nothing needs would still cost. */
async function moduleOf(engine: Engine, relation: string): Promise<{ module: string; join: string }> {
  const [known] = await engine.rows<{ n: number }>("SELECT count(module) AS n FROM catalogue_known");
  if (!known?.n) return { module: `${relation}.module`, join: "" };
  return {
    module: `coalesce(${relation}.module, known.module)`,
    join: `JOIN catalogue_known AS known ON ${relation}.event::event_names = known.event`,
  };
}

/** Lets go of all events; what was made of them stays. */
export async function dropCells(engine: Engine, grouped: GroupedEvents | null): Promise<void> {
  await engine.run("DROP VIEW event_cells");
  await engine.run("DROP TABLE event_rows");
  if (grouped) await engine.run("DROP TABLE event_groups");
}
