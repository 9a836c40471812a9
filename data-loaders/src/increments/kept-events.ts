import { createHash } from "node:crypto";
import { eventsInput, isoDate } from "@vitals/tables";
import { engineType } from "../clean/clean-select.ts";
import { identifier, literal } from "../engine/sql-text.ts";
import type { InputReading } from "../inputs/input-reading.ts";
import type { StagedFile } from "../sources/stage-files.ts";
import { idsOf, type ReadableBatch, rowsOf } from "./kept-rows.ts";
import type { KeptFile } from "./manifest.ts";
import type { EventSource } from "./read-files.ts";
import { recentRows } from "./recent-rows.ts";
import type { BatchSource } from "./write-batch.ts";

/** All files of a source, by index, and where their rows are. */
export interface CurrentFiles {
  files: ReadonlyMap<number, KeptFile>;
  unsettled: ReadonlySet<number>;
  batches: readonly ReadableBatch[];
}

/** The reading of events whose rows are kept by file; makes `clean_events` of those that come one by one. */
export async function readingOfFiles(
  events: EventSource,
  found: StagedFile[],
  batch: BatchSource,
  current: CurrentFiles,
): Promise<Omit<InputReading, "keep" | "settling">> {
  const { engine, source } = events;
  const { files, batches } = current;
  const live = idsOf(files);
  const columns = eventsInput.columns.map(
    (column) => `${identifier(column.name)}::${engineType(column)} AS ${column.name}`,
  );
  await engine.run(
    `CREATE VIEW clean_events AS SELECT live.place AS _file, line AS _line, ${columns.join(", ")}, 0 AS _problem
     FROM ${rowsOf("loose", batches, live)} AS loose JOIN live_files AS live USING (file)`,
  );
  const all = found.map(({ index }) => files.get(index) as KeptFile);
  const mapped = new Set(all.flatMap(({ shape }) => shape?.mapped ?? []));
  const cells = `(SELECT * FROM ${rowsOf("groups", batches, live)} WHERE NOT is_future)`;
  const hash = createHash("sha256");
  for (const file of all) hash.update(`${file.name}\0${file.hash}\0`);
  return {
    input: "events",
    source,
    problems: [],
    rowsRead: batch.read.length > 0 ? readAndKept(all, batch) : sum(all.map(({ rows }) => rows)),
    grouped: { cells, recent: (span) => recentRows(events, found, batch, current, span) },
    doubt: null,
    unmarked: 0,
    putAside: `(SELECT live.name AS file, line, column_name, reason, value, row
      FROM ${rowsOf("quarantine", batches, live)} AS aside JOIN live_files AS live USING (file))`,
    keptFiles: files,
    rejects: null,
    files: found.length,
    bytes: sum(found.map(({ bytes }) => bytes)),
    fingerprint: hash.digest("hex").slice(0, 16),
    fileNames: found.map(({ name }) => name),
    unused: [...new Set(all.flatMap(({ shape }) => shape?.unused ?? []))].sort(),
    missing: eventsInput.columns.map(({ name }) => name).filter((name) => !mapped.has(name)),
    hasFixedColumns: true,
    mapped: [...mapped],
    bad: [],
  };
}

/**
 * What stands after FROM: groups of events after a week, or before the history.
 *
 * @param since - whether the history has a beginning; then every file may have rows before it
 */
export function cellsAfter({ files, batches }: CurrentFiles, since: boolean, week: number): string {
  const touched = [...files.values()].filter(({ lastWeek }) => since || (lastWeek !== null && lastWeek > week));
  const ids = new Set(touched.map(({ id }) => id));
  return `(SELECT * FROM ${rowsOf("groups", batches, ids)} WHERE NOT is_future AND (week IS NULL OR week > DATE ${literal(isoDate(week))}))`;
}

/** Rows of files just read count as their reading found them, so that a row that was lost on the way is noticed. */
function readAndKept(all: KeptFile[], { read, base }: BatchSource): number {
  const kept = all.filter(({ id }) => id < base);
  return sum(kept.map(({ rows }) => rows)) + sum(read.map(({ rowsRead }) => rowsRead));
}

const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
