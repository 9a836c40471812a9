import { eventsInput } from "@vitals/tables";
import { inWindow } from "../activity/in-window.ts";
import type { Engine } from "../engine/open-engine.ts";
import type { InputReading } from "../inputs/input-reading.ts";
import { keepRejects, keepUnusable } from "../inputs/quarantine.ts";
import type { RowCounts } from "../inputs/row-counts.ts";

/**
 * Counts what became of every event, from the cells; only when that leaves rows unexplained are the raw rows read again,
 * to quarantine those that cannot be used.
 */
export async function countEvents(engine: Engine, reading: InputReading, duplicate: number): Promise<RowCounts> {
  const [counted] = await engine.rows<Record<"good" | "used" | "before" | "excluded", number>>(
    `WITH accounts AS (
       SELECT *, account_id IN (SELECT account_id FROM excluded_accounts) AS is_excluded FROM event_accounts
     )
     SELECT
       coalesce(sum(events), 0)::BIGINT AS good,
       coalesce(sum(events) FILTER (is_excluded), 0)::BIGINT AS excluded,
       coalesce(sum(before) FILTER (NOT is_excluded), 0)::BIGINT AS before,
       (SELECT coalesce(sum(events), 0) FROM event_cells WHERE ${inWindow})::BIGINT AS used
     FROM accounts`,
  );
  const { good: all, used, before, excluded } = counted ?? { good: 0, used: 0, before: 0, excluded: 0 };
  const good = { used, before, after: all - used - before - excluded, excluded };
  const rejected = await keepRejects(engine, reading);
  const explained = good.used + good.before + good.after + good.excluded + duplicate + rejected;
  const unusable = explained < reading.rowsRead ? await keepUnusable(engine, eventsInput, reading) : 0;
  return { ...good, read: reading.rowsRead, duplicate, quarantined: rejected + unusable };
}
