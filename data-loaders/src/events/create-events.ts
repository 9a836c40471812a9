import type { Engine } from "../engine/open-engine.ts";
import type { InputReading } from "../inputs/input-reading.ts";
import { renaming } from "./renaming.ts";

/**
 * Makes the view `events`: every good event that comes row by row, once, at the account it now is.
 *
 * Of rows that share an `event_id` the earliest counts, then the one that comes first by its other columns, so that
 * neither the order of files nor the engine matters. Rows without an id are never duplicates.
 *
 * @returns how many rows are duplicates
 */
export async function createEvents(engine: Engine, reading: Pick<InputReading, "mapped">): Promise<number> {
  const duplicates = reading.mapped.includes("event_id") ? await createDuplicates(engine) : 0;
  const renamed = await renaming(engine, "e");
  await engine.run(`CREATE VIEW events AS
    SELECT
      ${renamed.account} AS account_id,
      e.occurred_at,
      e.event,
      e.module,
      e.user_id,
      coalesce(e.quantity, 1) AS quantity
    FROM clean_events AS e
      ${renamed.join}
      ${duplicates > 0 ? "ANTI JOIN duplicate_events AS d ON e._file = d._file AND e._line = d._line" : ""}
    WHERE e._problem = 0`);
  return duplicates;
}

/** Only ids that stand more than once are looked at closely, and they are found by their 64-bit hash. */
async function createDuplicates(engine: Engine): Promise<number> {
  await engine.run(`CREATE TABLE repeated_ids AS
    SELECT hash(event_id) AS id FROM clean_events
    WHERE _problem = 0 AND event_id IS NOT NULL
    GROUP BY id HAVING count(*) > 1`);
  await engine.run(`CREATE TABLE duplicate_events AS
    SELECT _file, _line FROM (
      SELECT _file, _line, row_number() OVER (
        PARTITION BY event_id
        ORDER BY occurred_at, account_id, event, user_id NULLS FIRST, module NULLS FIRST, quantity NULLS FIRST, _file, _line
      ) AS place
      FROM clean_events SEMI JOIN repeated_ids ON hash(event_id) = id
      WHERE _problem = 0 AND event_id IS NOT NULL
    ) WHERE place > 1`);
  const [counted] = await engine.rows<{ n: number }>("SELECT count(*) AS n FROM duplicate_events");
  return counted?.n ?? 0;
}
