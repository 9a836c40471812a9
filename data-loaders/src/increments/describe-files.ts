import { join } from "node:path";
import type { Engine } from "../engine/open-engine.ts";
import { literal } from "../engine/sql-text.ts";
import type { KeptFile, Part } from "./manifest.ts";
import type { BatchSource } from "./write-batch.ts";

interface Described {
  file: number;
  rows: number;
  first_week: number | null;
  last_week: number | null;
  is_future: boolean;
}

/**
 * What there is to know of every file just read, by index.
 *
 * @returns `unsettled`: indexes of files with a row after the present, whose meaning changes as time goes by
 */
export async function describeFiles(
  engine: Engine,
  draft: string,
  { read, base, present }: BatchSource,
  stamps: ReadonlyMap<number, string | null>,
): Promise<{ files: Map<number, KeptFile>; unsettled: Set<number> }> {
  const files = new Map<number, KeptFile>();
  const unsettled = new Set<number>();
  if (read.length === 0) return { files, unsettled };
  const part = (name: Part) => `read_parquet(${literal(join(draft, `${name}.parquet`))})`;
  const found = await engine.rows<Described>(
    `SELECT file, sum(rows)::BIGINT AS rows, min(first) AS first_week, max(last) AS last_week, bool_or(future) AS is_future
     FROM (
       SELECT file, coalesce(sum(events) FILTER (NOT is_future), 0)::BIGINT AS rows, (min(week) - DATE '1970-01-01')::INTEGER AS first,
         (max(week) - DATE '1970-01-01')::INTEGER AS last, bool_or(is_future) AS future
       FROM ${part("groups")} GROUP BY file
       UNION ALL
       SELECT file, count(*), NULL, NULL, bool_or(occurred_at > TIMESTAMP ${literal(present)}) FROM ${part("loose")} GROUP BY file
       UNION ALL
       SELECT file, count(*), NULL, NULL, bool_or(reason = 'lies in the future') FROM ${part("quarantine")} GROUP BY file
     ) GROUP BY file`,
  );
  const byFile = new Map(found.map((row) => [row.file, row]));
  for (const { files: some, hashes, shapes } of read) {
    for (const { index, name, bytes } of some) {
      const row = byFile.get(index + base);
      if (row?.is_future) unsettled.add(index);
      files.set(index, {
        id: index + base,
        name,
        bytes,
        stamp: stamps.get(index) ?? null,
        hash: hashes.get(index) ?? "",
        rows: row?.rows ?? 0,
        firstWeek: row?.first_week ?? null,
        lastWeek: row?.last_week ?? null,
        shape: shapes.get(index) ?? null,
      });
    }
  }
  return { files, unsettled };
}
