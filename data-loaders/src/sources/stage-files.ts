import { createHash } from "node:crypto";
import type { Engine } from "../engine/open-engine.ts";
import { type FileFormat, formatByName, knownEndings } from "../files/file-format.ts";
import { type FoundFile, findFiles } from "../files/find-files.ts";
import { fetchObjects, isRemote } from "../files/object-store.ts";
import { withPartitions } from "./partition-columns.ts";
import type { RejectFile } from "./reject-file.ts";
import type { Relation } from "./relation.ts";
import { stageParquet } from "./stage-parquet.ts";
import { stageText } from "./stage-text.ts";

export interface StageOptions {
  configDir: string;
  format?: FileFormat | undefined;
  delimiter?: string | undefined;
  /** Names of the columns of text files that have no header. */
  header?: string[] | undefined;
  rejects: RejectFile;
  /** Index of the first file, where a source has several sets of them. */
  firstIndex?: number;
  /** Whether every byte of Parquet files is tried at once; else damage shows when they are read. */
  isChecked?: boolean;
  onBytes?: (bytes: number, total: number) => void;
}

/** Files made readable for the engine. */
export interface StagedFiles {
  files: FoundFile[];
  relations: Relation[];
  /** Rows in the relations. */
  rows: number;
  /** Names and contents of the files in one hash; null without any file. */
  fingerprint: string | null;
  problems: string[];
}

/** Finds files, fetches objects, reads their structure, and gives the engine relations of their rows. */
export async function stageFiles(
  engine: Engine,
  label: string,
  patterns: string | string[],
  options: StageOptions,
): Promise<StagedFiles> {
  const wanted = [patterns].flat();
  const found = findFiles(
    wanted.filter((pattern) => !isRemote(pattern)),
    options.configDir,
  );
  const fetched = await fetchObjects(engine, label, wanted.filter(isRemote));
  const files = [...found.files, ...fetched.files];
  const problems = [...found.problems, ...fetched.problems];
  const first = options.firstIndex ?? 0;
  const indexed = files.flatMap((file, i) => {
    const format = options.format ?? formatByName(file.name);
    if (format) return { ...file, index: first + i, format };
    problems.push(
      `format of file is not known: ${file.name}: expected a name ending in ${knownEndings.join(", ")}, or set format`,
    );
    return [];
  });
  const parquet = await stageParquet(
    engine,
    label,
    indexed.filter(({ format }) => format === "parquet"),
    options.isChecked ?? false,
  );
  const text = await stageText(
    engine,
    label,
    indexed.filter(({ format }) => format !== "parquet"),
    options,
  );
  const hash = createHash("sha256");
  for (const { name, index } of indexed)
    hash.update(`${name}\0${parquet.hashes.get(index) ?? text.hashes.get(index)}\0`);
  return {
    files,
    relations: withPartitions([...parquet.relations, ...text.relations], files, first),
    rows: parquet.rows + text.rows,
    fingerprint: files.length > 0 ? hash.digest("hex").slice(0, 16) : null,
    problems: [...problems, ...parquet.problems, ...text.problems],
  };
}
