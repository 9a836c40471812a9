import type { Engine } from "../engine/open-engine.ts";
import { describeRows } from "./describe-rows.ts";
import type { KeptFile } from "./manifest.ts";
import type { BatchSource } from "./write-batch.ts";

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
  const byFile = await describeRows(engine, draft, present);
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
