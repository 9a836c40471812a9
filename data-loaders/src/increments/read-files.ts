import { join } from "node:path";
import { eventsInput, type TableSpec } from "@vitals/tables";
import type { Config } from "@vitals/tables/config";
import type { Engine } from "../engine/open-engine.ts";
import { identifier } from "../engine/sql-text.ts";
import { cleanRelations } from "../inputs/clean-relations.ts";
import { createClean } from "../inputs/create-clean.ts";
import type { LoadOptions } from "../load-options.ts";
import type { FilledSource } from "../sources/apply-preset.ts";
import { openRejectFile, type RejectFile } from "../sources/reject-file.ts";
import { type StagedFile, stageFound } from "../sources/stage-files.ts";
import type { Shape } from "./manifest.ts";

/** Files of events that were read just now. */
export interface ReadFiles {
  files: StagedFile[];
  /** What stands after FROM: the columns of events with `_file` (the file's index), `_line` and `_problem`. */
  rows: string;
  /** SELECTs of the rows that cannot be used; see `cleanSelect`. */
  bad: string[];
  /** Rows that the engine never saw. */
  rejects: RejectFile;
  rowsRead: number;
  hashes: Map<number, string>;
  /** Shapes of the files that have columns, by index. */
  shapes: Map<number, Shape>;
  problems: string[];
}

/** What reading events needs to know. */
export interface EventSource {
  engine: Engine;
  config: Config;
  source: FilledSource;
  options: LoadOptions;
}

/** Reads the structure of some files of events and makes the relation `clean_<label>` of their rows. */
export async function readFiles(events: EventSource, label: string, files: StagedFile[]): Promise<ReadFiles> {
  const { engine, config, source, options } = events;
  const rejects = openRejectFile(join(engine.scratch, `${label}-rejects.jsonl`));
  let bytes = 0;
  const staged = await stageFound(engine, label, files, {
    configDir: options.configDir,
    delimiter: source.delimiter,
    header: source.header,
    encoding: source.encoding,
    rejects,
    onBytes(count, total) {
      bytes += count;
      options.onProgress?.({ step: "read events", done: bytes, total: Math.max(total, bytes) });
    },
  });
  rejects.close();
  const table: TableSpec = eventsInput;
  const cleaned = await cleanRelations(engine, config, { table, source, now: options.now }, staged.relations);
  const problems = [...staged.problems, ...cleaned.flatMap(({ mapping }) => mapping.problems)];
  if (problems.length === 0) await createClean(engine, { ...table, name: label }, cleaned);
  const shapes = new Map<number, Shape>();
  const indexes = new Map(files.map(({ name, index }) => [name, index]));
  for (const { relation, mapping } of cleaned) {
    const mapped = mapping.columns.filter(({ from }) => from).map(({ spec }) => spec.name);
    for (const name of relation.files) shapes.set(indexes.get(name) as number, { mapped, unused: mapping.unused });
  }
  return {
    files,
    rows: identifier(`clean_${label}`),
    bad: cleaned.map(({ select }) => select.bad),
    rejects,
    rowsRead: staged.rows - cleaned.reduce((sum, { left }) => sum + left, 0) + rejects.rows,
    hashes: staged.hashes,
    shapes,
    problems,
  };
}
