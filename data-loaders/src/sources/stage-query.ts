import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { type Engine, openEngine } from "../engine/open-engine.ts";
import { identifier, literalList } from "../engine/sql-text.ts";
import type { FoundFile } from "../files/find-files.ts";
import type { Relation } from "./relation.ts";
import { runQuery } from "./run-query.ts";
import { type StagedFiles, type StageOptions, stageFiles } from "./stage-files.ts";

/**
 * The rows of a SQL query over named files, as Parquet that the engine can read.
 *
 * The query runs in a database of its own that may read the named files' rows and nothing else: no other file, no
 * network, no statement but one SELECT. It runs on one thread, so that the same files give the same rows in the same
 * order. Text files have only VARCHAR columns; every relation also has `_file` and `_line`.
 */
export async function stageQuery(
  engine: Engine,
  label: string,
  sets: Record<string, string | string[]>,
  query: string,
  options: StageOptions,
): Promise<StagedFiles> {
  const files: FoundFile[] = [];
  const problems: string[] = [];
  const prints: string[] = [];
  const folder = join(engine.scratch, `${label}-query`);
  await mkdir(folder);
  const box = await openEngine(folder, { threads: 1, settings: { preserve_insertion_order: "true" } });
  try {
    for (const [name, patterns] of Object.entries(sets)) {
      const staged = await stageFiles(box, `set-${name}`, patterns, {
        ...options,
        firstIndex: files.length,
        isChecked: true,
      });
      files.push(...staged.files);
      problems.push(...staged.problems);
      prints.push(staged.fingerprint ?? "none");
      if (staged.problems.length === 0) await createRelation(box, name, staged.relations, files);
    }
    const ran = problems.length > 0 ? null : await runQuery(engine, box, { folder, query, files });
    const found = ran ?? { relations: [], rows: 0, problems: [] };
    return { ...found, files, fingerprint: prints.join("-"), problems: [...problems, ...found.problems] };
  } catch (error) {
    problems.push(`query failed: ${(error as Error).message}`);
    return { files, relations: [], rows: 0, fingerprint: prints.join("-"), problems };
  } finally {
    box.close();
  }
}

/** A named set as a table; its text columns are VARCHAR, and files of different columns are united by name. */
async function createRelation(box: Engine, name: string, relations: Relation[], files: FoundFile[]): Promise<void> {
  const names = `${literalList(files.map((file) => file.name))}`;
  const selects = relations.map((relation) => {
    const seen = new Set(["_file", "_line"]);
    const columns = relation.columns.map((column, i) => {
      const free = seen.has(column.name.toLowerCase()) ? `${column.name} (${i + 1})` : column.name;
      seen.add(free.toLowerCase());
      return `${column.sql} AS ${identifier(free)}`;
    });
    return `SELECT ${[...columns, `${names}[_file + 1] AS _file`, "_line"].join(", ")} FROM ${relation.from}`;
  });
  const empty = `SELECT NULL::VARCHAR AS _file, NULL::BIGINT AS _line WHERE false`;
  await box.run(`CREATE TABLE ${identifier(name)} AS ${selects.join(" UNION ALL BY NAME ") || empty}`);
}
