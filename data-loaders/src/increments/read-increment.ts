import { join } from "node:path";
import type { Config, SourceConfig } from "@vitals/tables/config";
import type { Engine } from "../engine/open-engine.ts";
import { literal } from "../engine/sql-text.ts";
import { findFiles } from "../files/find-files.ts";
import { isRemote } from "../files/object-store.ts";
import { explainDamage } from "../inputs/explain-damage.ts";
import type { InputReading } from "../inputs/input-reading.ts";
import type { LoadOptions } from "../load-options.ts";
import { applyPreset } from "../sources/apply-preset.ts";
import { type StagedFile, withFormats } from "../sources/stage-files.ts";
import { cleaningKey } from "./cleaning-key.ts";
import { describeFiles } from "./describe-files.ts";
import { keepState } from "./keep-state.ts";
import { cellsAfter, readingOfFiles } from "./kept-events.ts";
import { createLive, type ReadableBatch } from "./kept-rows.ts";
import { emptyManifest, type KeptFile, type Manifest, readManifest } from "./manifest.ts";
import { type EventSource, readFiles } from "./read-files.ts";
import { createRepeated, filesMet } from "./shared-ids.ts";
import { sortFiles } from "./sort-files.ts";
import { type BatchSource, writeIds, writeRows } from "./write-batch.ts";

/**
 * Reads events of many files: only files that are new or have changed since an earlier load; of the others, what is kept.
 *
 * @returns null where nothing is kept: one file, JSON lines (whose columns are found over all files together), objects of a store, or a source
 *   of which something is wrong, which reading all of it says
 */
export async function readIncrement(
  engine: Engine,
  config: Config,
  options: LoadOptions,
): Promise<InputReading | null> {
  const source = applyPreset(config.sources.events as SourceConfig);
  const files = filesToKeep(source, options.configDir);
  if (!files) return null;
  const events: EventSource = { engine, config, source, options };
  const dir = join(options.stateDir, "increments", "events");
  const draft = join(engine.scratch, "events-batch");
  const present = await presentTime(engine, config.timeZone, options.now);
  const manifest = await manifestOf(dir, await cleaningKey(engine, config, source), present, options);
  const { kept, toRead, stamps } = await sortFiles(files, manifest);
  const batches = manifest.batches.map(({ name, ids, rows }): ReadableBatch => ({ dir: join(dir, name), ids, rows }));
  const batch: BatchSource = { read: [], base: manifest.nextId, present, since: config.since };
  const isReadable = await readNew(events, batch, { draft, kept, toRead, files, batches });
  if (!isReadable) return null;

  const described = await describeFiles(engine, draft, batch, stamps);
  const current = new Map<number, KeptFile>([...kept, ...described.files]);
  await createLive(engine, current);
  const state = { files: current, unsettled: described.unsettled, batches };
  return {
    ...(await readingOfFiles(events, files, batch, state)),
    settling: {
      dir: join(options.stateDir, "increments", "tables"),
      key: manifest.key,
      cellsAfter: (week) => cellsAfter(state, config.since !== undefined, week),
    },
    keep: () => keepState(engine, dir, { manifest, draft, present, nextId: batch.base + files.length, ...state }),
  };
}

/** The files of a source whose rows can be kept by file; null when it has none. */
function filesToKeep(source: SourceConfig, configDir: string): StagedFile[] | null {
  const patterns = typeof source.files === "string" || Array.isArray(source.files) ? [source.files].flat() : [];
  if (patterns.length === 0 || source.query !== undefined || patterns.some(isRemote)) return null;
  const found = findFiles(patterns, configDir);
  const known = withFormats(found.files, source);
  const isWrong = found.problems.length > 0 || known.problems.length > 0;
  if (isWrong || known.files.length < 2 || known.files.some(({ format }) => format === "jsonl")) return null;
  return known.files;
}

/** Wall time of the present in the report's zone. */
export async function presentTime(engine: Engine, timeZone: string, now: Date): Promise<string> {
  const [row] = await engine.rows<{ present: string }>(
    `SELECT timezone(${literal(timeZone)}, TIMESTAMPTZ ${literal(now.toISOString())})::VARCHAR AS present`,
  );
  return row?.present ?? "";
}

/** What an earlier load kept, or nothing: because there is none, because it is asked for, or because it cannot be used. */
export async function manifestOf(dir: string, key: string, present: string, options: LoadOptions): Promise<Manifest> {
  const found = options.full ? null : await readManifest(dir, { key, present });
  if (typeof found === "string") options.onNotice?.(`what earlier loads kept of events is read anew: ${found}`);
  return found !== null && typeof found === "object" ? found : emptyManifest(key, present);
}

interface Sorted {
  draft: string;
  kept: Map<number, KeptFile>;
  toRead: StagedFile[];
  files: StagedFile[];
  batches: ReadableBatch[];
}

/**
 * Reads new files, and again kept ones that a new file shares an id with, into a batch.
 *
 * @returns whether they could be read
 * @throws LoadError that names the files, where a Parquet file is damaged inside
 */
async function readNew(events: EventSource, batch: BatchSource, sorted: Sorted): Promise<boolean> {
  const { engine, source, options } = events;
  const { draft, kept, toRead, files, batches } = sorted;
  if (toRead.length === 0) return true;
  const read = async (label: string, some: StagedFile[]) => {
    const done = await readFiles(events, label, some);
    batch.read.push(done);
    return done.problems.length === 0;
  };
  try {
    if (!(await read("fresh_events", toRead))) return false;
    await createLive(engine, kept);
    let ids = await writeIds(engine, draft, batch);
    const met = ids > 0 ? await filesMet(engine, draft, batches, kept) : [];
    if (met.length > 0) {
      const again = files.filter(({ index }) => met.includes(index));
      if (!(await read("met_events", again))) return false;
      for (const index of met) kept.delete(index);
      await createLive(engine, kept);
      ids = await writeIds(engine, draft, batch);
    }
    await createRepeated(engine, draft, ids > 0 ? batches : null, kept);
    const rows = await writeRows(engine, draft, batch);
    const indexes = batch.read.flatMap((done) => done.files.map(({ index }) => index + batch.base));
    batches.push({ dir: draft, ids: indexes, rows: { ...rows, ids } });
    return true;
  } catch (error) {
    const fileNames = batch.read.flatMap((done) => done.files.map(({ name }) => name));
    throw await explainDamage(engine, error, { source, fileNames }, options.configDir);
  }
}
