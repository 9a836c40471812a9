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
  /** How text is written that is not UTF-8. */
  encoding?: string | undefined;
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

/** A file whose place among the files of its source is known, and how it is written. */
export type StagedFile = FoundFile & { index: number; format: FileFormat };

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
  const known = withFormats(files, options);
  const staged = await stageFound(engine, label, known.files, options);
  const hash = createHash("sha256");
  for (const { name, index } of known.files) hash.update(`${name}\0${staged.hashes.get(index)}\0`);
  return {
    files,
    relations: staged.relations,
    rows: staged.rows,
    fingerprint: files.length > 0 ? hash.digest("hex").slice(0, 16) : null,
    problems: [...found.problems, ...fetched.problems, ...known.problems, ...staged.problems],
  };
}

/** The place and the format of each file, and a problem for each whose format nothing tells. */
export function withFormats(
  files: FoundFile[],
  { format: asked, firstIndex = 0 }: Pick<StageOptions, "format" | "firstIndex">,
): { files: StagedFile[]; problems: string[] } {
  const problems: string[] = [];
  const known = files.flatMap((file, i) => {
    const format = asked ?? formatByName(file.name);
    if (format) return { ...file, index: firstIndex + i, format };
    problems.push(
      `format of file is not known: ${file.name}: expected a name ending in ${knownEndings.join(", ")}, or set format`,
    );
    return [];
  });
  return { files: known, problems };
}

/**
 * Reads the structure of files that were found, and gives the engine relations of their rows.
 *
 * @returns relations; the rows in them; the hash of each file by its index; a problem for each file that is not whole
 */
export async function stageFound(engine: Engine, label: string, files: StagedFile[], options: StageOptions) {
  const isParquet = ({ format }: StagedFile) => format === "parquet";
  const parquet = await stageParquet(engine, label, files.filter(isParquet), options.isChecked ?? false);
  const text = await stageText(
    engine,
    label,
    files.filter((file) => !isParquet(file)),
    options,
  );
  return {
    relations: withPartitions([...parquet.relations, ...text.relations], files),
    rows: parquet.rows + text.rows,
    hashes: new Map([...parquet.hashes, ...text.hashes]),
    problems: [...parquet.problems, ...text.problems],
  };
}
