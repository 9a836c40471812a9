import { eventsInput } from "@vitals/tables";
import type { Engine } from "../engine/open-engine.ts";
import type { InputReading } from "../inputs/input-reading.ts";
import { keepRejects, keepUnusable } from "../inputs/quarantine.ts";
import type { RowCounts } from "../inputs/row-counts.ts";

/**
 * Counts what became of every event, from the groups; only when that leaves rows unexplained are the raw rows read again,
 * to quarantine those that cannot be used.
 */
export async function countEvents(engine: Engine, reading: InputReading, duplicate: number): Promise<RowCounts> {
  const [groups] = await engine.rows<Record<"used" | "before" | "after" | "excluded", number>>(
    `SELECT
       coalesce(sum(events) FILTER (fate = 'used'), 0)::BIGINT AS used,
       coalesce(sum(events) FILTER (fate = 'before'), 0)::BIGINT AS before,
       coalesce(sum(events) FILTER (fate = 'after'), 0)::BIGINT AS after,
       coalesce(sum(events) FILTER (fate = 'excluded'), 0)::BIGINT AS excluded
     FROM (SELECT events, CASE
         WHEN account_id IN (SELECT account_id FROM excluded_accounts) THEN 'excluded'
         WHEN week IS NULL THEN 'before'
         WHEN week > getvariable('last_week') THEN 'after'
         ELSE 'used' END AS fate
       FROM event_groups)`,
  );
  const good = groups ?? { used: 0, before: 0, after: 0, excluded: 0 };
  const rejected = await keepRejects(engine, reading);
  const explained = good.used + good.before + good.after + good.excluded + duplicate + rejected;
  const unusable = explained < reading.rowsRead ? await keepUnusable(engine, eventsInput, reading) : 0;
  return { ...good, read: reading.rowsRead, duplicate, quarantined: rejected + unusable };
}
