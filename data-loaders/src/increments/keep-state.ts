import { randomBytes } from "node:crypto";
import { mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Engine } from "../engine/open-engine.ts";
import { fileHash } from "../generations/content-hash.ts";
import { removeLeftovers } from "../generations/temporary-name.ts";
import type { CurrentFiles } from "./kept-events.ts";
import { idsOf, type ReadableBatch, rowsOf } from "./kept-rows.ts";
import { type Batch, type Manifest, parts, writeManifest } from "./manifest.ts";
import { writeMerged } from "./write-batch.ts";

/** Batches that may lie side by side; every query opens each of them. */
const most = 12;

export interface NewState extends CurrentFiles {
  /** What the load began with. */
  manifest: Manifest;
  /** Folder of the batch that was written, where something was read. */
  draft: string;
  present: string;
  nextId: number;
}

/**
 * Keeps what was read for the next load: batches first, then the manifest, in one step; then what it does not name goes.
 *
 * Many batches, or mostly those of files that have gone, become one; the largest stays as it is while it is mostly in use.
 */
export async function keepState(engine: Engine, dir: string, state: NewState): Promise<void> {
  const { manifest, files, unsettled, present, nextId } = state;
  const settled = [...files].filter(([index]) => !unsettled.has(index)).map(([, file]) => file);
  const inUse = new Set(settled.map(({ id }) => id));
  await mkdir(dir, { recursive: true });
  await removeLeftovers(dir);
  const live = state.batches.filter(({ ids }) => ids.some((id) => inUse.has(id)));
  const toMerge = batchesToMerge(live, inUse);
  const merged = toMerge.length > 0 ? await mergeBatches(engine, state.draft, toMerge, idsOf(files)) : [];
  const batches: Batch[] = [];
  for (const batch of [...live.filter((one) => !toMerge.includes(one)), ...merged]) {
    const known = manifest.batches.find(({ name }) => join(dir, name) === batch.dir);
    batches.push(known ?? (await moveIn(dir, batch)));
  }
  await writeManifest(dir, { ...manifest, present, nextId, files: settled, batches });
  const named = new Set(batches.map(({ name }) => name));
  for (const name of await readdir(dir))
    if (name.startsWith("batch-") && !named.has(name)) await rm(join(dir, name), { recursive: true, force: true });
}

function batchesToMerge(batches: ReadableBatch[], inUse: ReadonlySet<number>): ReadableBatch[] {
  const share = ({ ids }: ReadableBatch) => ids.filter((id) => inUse.has(id)).length / ids.length;
  const mostlyGone = batches.filter((batch) => share(batch) < 0.5);
  if (batches.length <= most) return mostlyGone;
  const largest = batches.toSorted((a, b) => b.rows.groups - a.rows.groups)[0];
  return batches.filter((batch) => batch !== largest || share(batch) < 0.5);
}

async function mergeBatches(
  engine: Engine,
  draft: string,
  batches: ReadableBatch[],
  live: ReadonlySet<number>,
): Promise<ReadableBatch[]> {
  const dir = `${draft}-merged`;
  const rows = await writeMerged(engine, dir, (part) => rowsOf(part, batches, live));
  return [{ dir, ids: batches.flatMap(({ ids }) => ids.filter((id) => live.has(id))), rows }];
}

async function moveIn(dir: string, { dir: from, ids, rows }: ReadableBatch): Promise<Batch> {
  const name = `batch-${randomBytes(6).toString("hex")}`;
  const files = {} as Batch["files"];
  for (const part of parts) {
    const path = join(from, `${part}.parquet`);
    files[part] = { bytes: (await stat(path)).size, hash: await fileHash(path) };
  }
  await rename(from, join(dir, name));
  return { name, ids: [...ids], rows, files };
}
