import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { factTables, type InputName, isoDate } from "@vitals/tables";
import type { Config } from "@vitals/tables/config";
import type { Engine } from "../engine/open-engine.ts";
import { identifier, literal } from "../engine/sql-text.ts";
import { folderHash } from "../generations/content-hash.ts";
import { inputNames, type Readings } from "../inputs/read-inputs.ts";
import type { RowCounts } from "../inputs/row-counts.ts";

const code = fileURLToPath(new URL("../", import.meta.url));

/** What stands in `window` facts before this load, and what was read since. */
export interface WindowSource {
  config: Config;
  readings: Readings;
  counts: ReadonlyMap<InputName, RowCounts>;
  /** Monday of the report week, as an epoch day. */
  lastWeek: number;
}

/**
 * Names everything that the facts inside the window follow from: where it is what it was, so are they.
 *
 * @returns null where that cannot be said without making them: a source failed, or events are not kept by file
 */
export async function windowKey(engine: Engine, source: WindowSource): Promise<string | null> {
  const { config, readings, counts, lastWeek } = source;
  const events = readings.readings.events.keptFiles;
  if (!events || readings.failed.size > 0) return null;
  const inside = [...events.values()]
    .filter(({ firstWeek }) => firstWeek !== null && firstWeek <= lastWeek)
    .map(({ id, hash }) => [id, hash]);
  const others: unknown[] = [];
  for (const input of inputNames.filter((name) => name !== "events")) {
    const { fingerprint, files, bytes, fileNames, mapped, missing, unused } = readings.readings[input];
    const rows = [await contentOf(engine, `${input}_input`), await contentOf(engine, "quarantine", input)];
    others.push([input, fingerprint, files, bytes, fileNames, mapped, missing, unused, counts.get(input), rows]);
  }
  const [known] = await engine.rows("SELECT getvariable('has_groups') AS has_groups");
  const end = `TIMESTAMP ${literal(`${isoDate(lastWeek + 7)} 00:00:00`)}`;
  const [loose] = await engine.rows(
    `SELECT count(*) AS n, sum(hash(occurred_at, account_id, event, user_id, module, quantity, event_id)::HUGEINT)::VARCHAR AS content
     FROM clean_events
     WHERE occurred_at < ${end} OR event_id IN (SELECT event_id FROM clean_events WHERE occurred_at < ${end})`,
  );
  const aliases = [await contentOf(engine, "account_aliases"), await contentOf(engine, "excluded_accounts")];
  const decisive = [await folderHash(code), factTables, config, lastWeek, inside, others, known, loose, aliases];
  return createHash("sha256").update(JSON.stringify(decisive)).digest("hex");
}

/** The rows of a table as one text, whatever their order. */
async function contentOf(engine: Engine, table: string, input?: InputName): Promise<unknown> {
  const [row] = await engine.rows(
    `SELECT count(*) AS n, sum(hash(t)::HUGEINT)::VARCHAR AS content FROM ${identifier(table)} AS t
     ${input === undefined ? "" : `WHERE input = ${literal(input)}`}`,
  );
  return row;
}
