import { eventsInput } from "@vitals/tables";
import type { Engine } from "../../engine/open-engine.ts";
import { describeRows } from "../../increments/describe-rows.ts";
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
  const byFile = await describeRows(engine, dir, present);
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
