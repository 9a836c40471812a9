import { join } from "node:path";
import { type InputName, inputTables, type TableSpec } from "@vitals/tables";
import type { Config } from "@vitals/tables/config";
import type { Mapping } from "../clean/column-mapping.ts";
import { timeProblems } from "../clean/time-settings.ts";
import type { Engine } from "../engine/open-engine.ts";
import { journalSource } from "../journal/journal-source.ts";
import { stageJournal } from "../journal/stage-journal.ts";
import type { LoadOptions } from "../load-options.ts";
import type { Sessions } from "../servers/sessions.ts";
import { type StagedServer, stageServer } from "../servers/stage-server.ts";
import { applyPreset, type FilledSource } from "../sources/apply-preset.ts";
import { openRejectFile } from "../sources/reject-file.ts";
import { type StagedFiles, stageFiles } from "../sources/stage-files.ts";
import { stageQuery } from "../sources/stage-query.ts";
import { cleanRelations } from "./clean-relations.ts";
import { createClean } from "./create-clean.ts";
import type { InputReading } from "./input-reading.ts";

/** How the sources of a configuration are reached. */
export interface Reading {
  sessions: Sessions;
  /** Whether a server may group events; else every row comes by itself. */
  isGrouped: boolean;
}

/**
 * Reads one input: finds its files or its table, checks their structure, and cleans their rows into the relation
 * `clean_<input>`.
 *
 * An input without a source has no rows. When there are problems, `clean_<input>` is not made.
 */
export async function readInput(
  engine: Engine,
  config: Config,
  input: InputName,
  options: LoadOptions,
  { sessions, isGrouped }: Reading,
): Promise<InputReading> {
  const table: TableSpec = inputTables[input];
  const source = sourceOf(config, input, options.configDir);
  if (!source) {
    await createClean(engine, table, []);
    return readingOf(input, null, table, emptyStage, [], []);
  }
  const rejects = openRejectFile(join(engine.scratch, `${input}-rejects.jsonl`));
  let bytes = 0;
  const stage = {
    configDir: options.configDir,
    format: source.format,
    delimiter: source.delimiter,
    header: source.header,
    encoding: source.encoding,
    rejects,
    // Events may be many and are read once, later; see `damageOf`.
    isChecked: input !== "events",
    onBytes(count: number, total: number) {
      bytes += count;
      options.onProgress?.({ step: `read ${input}`, done: bytes, total: Math.max(total, bytes) });
    },
  };
  const staged: StagedFiles & Partial<StagedServer> =
    input === "journal"
      ? await stageJournal(engine, config.journal.folder, stage)
      : source.connection !== undefined
        ? await stageServer(engine, { input, table, source, config, now: options.now, sessions, isGrouped })
        : source.query
          ? await stageQuery(engine, input, source.files as Record<string, string | string[]>, source.query, stage)
          : await stageFiles(engine, input, source.files as string | string[], stage);
  rejects.close();

  const cleaned = await cleanRelations(engine, config, { table, source, now: options.now }, staged.relations);
  const left = cleaned.reduce((sum, each) => sum + each.left, 0);
  const mappings = cleaned.map(({ mapping }) => mapping);
  const problems = [
    ...staged.problems.map((problem) => ofPreset(problem, source)),
    ...(await timeProblems(engine, source)),
    ...mappings.flatMap((mapping) => mapping.problems),
  ];
  if (problems.length === 0) await createClean(engine, table, cleaned);
  const reading = readingOf(input, source, table, staged, mappings, problems);
  return {
    ...reading,
    rowsRead: staged.rows - left + rejects.rows + (staged.grouped?.rows ?? 0),
    grouped: staged.grouped ?? null,
    doubt: staged.doubt ?? null,
    unmarked: staged.unmarked ?? 0,
    rejects,
    bad: cleaned.map(({ select }) => select.bad),
  };
}

/** The reading of an input whose source failed. */
export function failedReading(input: InputName, source: FilledSource, problems: string[]): InputReading {
  return readingOf(input, source, inputTables[input], emptyStage, [], problems);
}

function sourceOf(config: Config, input: InputName, configDir: string): FilledSource | null {
  if (input === "journal") return journalSource(config, configDir);
  const source = config.sources[input];
  return source ? applyPreset(source) : null;
}

/** A query that failed is no query of the user's when a preset brought it. */
function ofPreset(problem: string, { preset, table, isQueriedByPreset }: FilledSource): string {
  if (!isQueriedByPreset) return problem;
  return problem.replace(
    /^query failed: /,
    `preset ${preset} does not fit the ${table === undefined ? "files" : `table ${table}`}: `,
  );
}

const emptyStage: StagedFiles = { files: [], relations: [], rows: 0, fingerprint: null, problems: [] };

function readingOf(
  input: InputName,
  source: FilledSource | null,
  table: TableSpec,
  staged: StagedFiles,
  mappings: Mapping[],
  problems: string[],
): InputReading {
  const mapped = new Set(
    mappings.flatMap(({ columns }) => columns.filter(({ from }) => from).map(({ spec }) => spec.name)),
  );
  return {
    input,
    source,
    problems: problems.map((problem) => `${input}: ${problem}`),
    rowsRead: staged.rows,
    grouped: null,
    doubt: null,
    unmarked: 0,
    putAside: null,
    keptFiles: null,
    settling: null,
    keep: null,
    rejects: null,
    files: source?.connection === undefined ? staged.files.length : 0,
    bytes: staged.files.reduce((sum, file) => sum + file.bytes, 0),
    fingerprint: staged.fingerprint,
    fileNames: staged.files.map(({ name }) => name),
    unused: [...new Set(mappings.flatMap(({ unused }) => unused))].sort(),
    hasFixedColumns: staged.relations.length > 0 && staged.relations.every(({ format }) => format !== "jsonl"),
    missing: table.columns.map(({ name }) => name).filter((name) => !mapped.has(name)),
    mapped: [...mapped],
    bad: [],
  };
}
