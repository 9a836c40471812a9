import { join } from "node:path";
import { eventsInput } from "@vitals/tables";
import type { Engine } from "../../engine/open-engine.ts";
import { literal } from "../../engine/sql-text.ts";
import type { ReadableBatch } from "../../increments/kept-rows.ts";
import type { KeptFile } from "../../increments/manifest.ts";
import { writePart } from "../../increments/write-batch.ts";
import { judgement } from "../../inputs/quarantine.ts";
import type { WeekPrint } from "./week-prints.ts";

/** Rows just read, with their bucket as `_file` or `bucket`. */
export interface ReadRows {
  /** What stands after FROM: groups; null where there are none. */
  cells: string;
  /** SELECTs of rows that came one by one, cleaned; see `cleanSelect`. */
  good: string;
  bad: string;
}

/**
 * Writes what was read of some buckets; `base` added to a bucket gives the id of its rows.
 *
 * Rows that came meanwhile in another bucket are left to the next load, which reads that bucket.
 */
export async function writeWeeks(
  engine: Engine,
  dir: string,
  { cells, good, bad }: ReadRows,
  { base, buckets }: { base: number; buckets: readonly number[] },
): Promise<ReadableBatch["rows"]> {
  const isRead = (bucket: string) => `${bucket} IN (${buckets.join(", ")})`;
  const groups = await writePart(
    engine,
    dir,
    "groups",
    `SELECT bucket + ${base} AS file, * EXCLUDE (bucket), false AS is_future FROM ${cells} WHERE ${isRead("bucket")}`,
  );
  const loose = await writePart(
    engine,
    dir,
    "loose",
    `SELECT _file + ${base} AS file, _line AS line, occurred_at, account_id, event, user_id, module, quantity, event_id
     FROM (${good}) WHERE _problem = 0 AND ${isRead("_file")}`,
  );
  // A table has no lines, and a number would differ from night to night.
  const quarantine = await writePart(
    engine,
    dir,
    "quarantine",
    `SELECT _file + ${base} AS file, * REPLACE (NULL AS line) FROM (SELECT _file, ${judgement(eventsInput)} FROM (${bad}) WHERE ${isRead("_file")})`,
  );
  return { groups, loose, quarantine, ids: await writePart(engine, dir, "ids", null) };
}

interface Described {
  file: number;
  rows: number;
  first_week: number | null;
  last_week: number | null;
  is_future: boolean;
}

/**
 * What there is to know of the buckets just read.
 *
 * @returns `unsettled`: buckets that the next load reads whatever their fingerprint: rows lie after the present, have no
 *   watermark or a very new one, or came or went while the load ran
 */
export async function describeWeeks(
  engine: Engine,
  dir: string,
  prints: readonly WeekPrint[],
  { base, present, nameOf }: { base: number; present: string; nameOf(bucket: number): string },
): Promise<{ files: Map<number, KeptFile>; unsettled: Set<number> }> {
  const part = (name: string) => `read_parquet(${literal(join(dir, `${name}.parquet`))})`;
  const days = (week: string) => `(${week} - DATE '1970-01-01')::INTEGER`;
  const found = await engine.rows<Described>(
    `SELECT file, sum(rows)::BIGINT AS rows, min(first) AS first_week, max(last) AS last_week, bool_or(future) AS is_future
     FROM (
       SELECT file, sum(events)::BIGINT AS rows, ${days("min(week)")} AS first, ${days("max(week)")} AS last, false AS future
       FROM ${part("groups")} GROUP BY file
       UNION ALL
       SELECT file, count(*), NULL, NULL, bool_or(occurred_at > TIMESTAMP ${literal(present)}) FROM ${part("loose")} GROUP BY file
       UNION ALL
       SELECT file, count(*), NULL, NULL, bool_or(reason = 'lies in the future') FROM ${part("quarantine")} GROUP BY file
     ) GROUP BY file`,
  );
  const byFile = new Map(found.map((row) => [row.file, row]));
  const files = new Map<number, KeptFile>();
  const unsettled = new Set<number>();
  for (const { bucket, rows, unmarked, print, isSettled } of prints) {
    const row = byFile.get(bucket + base);
    const isAsAsked = row?.rows === rows;
    if (!isSettled || unmarked > 0 || !isAsAsked || row.is_future) unsettled.add(bucket);
    files.set(bucket, {
      id: bucket + base,
      name: nameOf(bucket),
      bytes: 0,
      stamp: null,
      hash: print,
      rows: row?.rows ?? 0,
      firstWeek: row?.first_week ?? null,
      lastWeek: row?.last_week ?? null,
      shape: null,
    });
  }
  return { files, unsettled };
}
