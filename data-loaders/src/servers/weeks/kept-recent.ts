import { createHash } from "node:crypto";
import { readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Engine } from "../../engine/open-engine.ts";
import { literal } from "../../engine/sql-text.ts";
import type { DaySpan } from "../../events/grouped-events.ts";
import { fileHash } from "../../generations/content-hash.ts";
import { temporaryName } from "../../generations/temporary-name.ts";
import type { KeptFile } from "../../increments/manifest.ts";

/** Its name says what is in it, and its checksum. */
const pattern = /^recent-([0-9a-f]{32})-([0-9a-f]{64})\.parquet$/;

/** Names the newest rows of some weeks, as they were read. */
export function recentKey(tableKey: string, span: DaySpan, weeks: readonly KeptFile[]): string {
  const decisive = [tableKey, span, weeks.map(({ id, hash }) => [id, hash])];
  return createHash("sha256").update(JSON.stringify(decisive)).digest("hex").slice(0, 32);
}

/** What stands after FROM to read the rows that an earlier load kept; null where there are none, or they are damaged. */
export async function keptRecent(dir: string, key: string): Promise<string | null> {
  for (const name of await readdir(dir).catch(() => [])) {
    const [, itsKey, hash] = pattern.exec(name) ?? [];
    if (itsKey !== key) continue;
    const path = join(dir, name);
    return (await fileHash(path)) === hash ? `read_parquet(${literal(path)})` : null;
  }
  return null;
}

/** Removes what is kept under any other name. */
export async function dropRecent(dir: string, key: string | null): Promise<void> {
  for (const name of await readdir(dir).catch(() => [])) {
    const [, itsKey] = pattern.exec(name) ?? [];
    if (itsKey !== undefined && itsKey !== key) await rm(join(dir, name), { force: true });
  }
}

/** Keeps rows for the next load, in one step. */
export async function keepRecent(engine: Engine, dir: string, key: string, rows: string): Promise<void> {
  const draft = join(dir, temporaryName("recent"));
  await engine.run(`COPY (SELECT * FROM ${rows}) TO ${literal(draft)} (FORMAT parquet)`);
  await rename(draft, join(dir, `recent-${key}-${await fileHash(draft)}.parquet`));
}
