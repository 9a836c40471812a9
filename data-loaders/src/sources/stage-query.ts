import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { type Engine, openEngine } from "../engine/open-engine.ts";
import { identifier, literal, literalList } from "../engine/sql-text.ts";
import type { FoundFile } from "../files/find-files.ts";
import { queryProblem } from "./check-query.ts";
import { jsonPointer } from "./json-pointer.ts";
import type { Relation, SourceColumn } from "./relation.ts";
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
    const wrong = await queryProblem(box, query);
    if (wrong) problems.push(wrong);
    if (problems.length > 0) return { files, relations: [], rows: 0, fingerprint: prints.join("-"), problems };
    const result = join(folder, "result.parquet");
    await lockDown(box, folder);
    await box.run(`CREATE VIEW "rows of the query" AS\n${query}`);
    await box.run(`COPY (SELECT * FROM "rows of the query") TO ${literal(result)} (FORMAT parquet)`);
    const relation = await resultRelation(engine, result, files);
    const [counted] = await engine.rows<{ n: number }>(`SELECT count(*) AS n FROM ${relation.from}`);
    return { files, relations: [relation], rows: counted?.n ?? 0, fingerprint: prints.join("-"), problems };
  } catch (error) {
    problems.push(`query failed: ${(error as Error).message}`);
    return { files, relations: [], rows: 0, fingerprint: prints.join("-"), problems };
  } finally {
    box.close();
  }
}

/** From here on the database reads and writes nothing outside the query's own folder, and cannot be told to. */
async function lockDown(box: Engine, folder: string): Promise<void> {
  await box.run(`SET allowed_directories = ${literalList([folder])}`);
  await box.run("SET enable_external_access = false");
  await box.run("SET lock_configuration = true");
}

/** A path into a text column that holds JSON, such as `properties.route`. */
async function findInside(
  engine: Engine,
  rows: string,
  columns: SourceColumn[],
  name: string,
): Promise<SourceColumn | null> {
  const [head, ...path] = name.split(".");
  const column = columns.find((each) => each.name === head && each.type === "VARCHAR");
  if (!column || path.length === 0) return null;
  const json = `CASE WHEN json_valid(${column.sql}) THEN ${column.sql} END`;
  const pointer = literal(jsonPointer(path));
  const [found] = await engine.rows(`SELECT 1 AS found FROM ${rows} WHERE json_exists(${json}, ${pointer}) LIMIT 1`);
  return found ? { name, sql: `json_extract_string(${json}, ${pointer})`, type: "VARCHAR" } : null;
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

/**
 * The rows of a query's result. They come from where the query's own `_file` and `_line` say; without these the file is
 * unknown (-1) and the line is the row of the result.
 */
async function resultRelation(engine: Engine, path: string, files: FoundFile[]): Promise<Relation> {
  const rows = `read_parquet(${literal(path)}, hive_partitioning = false)`;
  const described = await engine.rows<{ column_name: string; column_type: string }>(`DESCRIBE SELECT * FROM ${rows}`);
  const names = described.map(({ column_name }) => column_name);
  const isTraced = names.includes("_file") && names.includes("_line");
  const file = `coalesce(list_position(${literalList(files.map(({ name }) => name))}, _file::VARCHAR), 0) - 1`;
  const columns = described
    .map(({ column_name, column_type }) => ({ name: column_name, sql: identifier(column_name), type: column_type }))
    .filter(({ name }) => name !== "_file" && name !== "_line");
  const fields = columns.map(({ sql }) => `${sql} := ${sql}`);
  const place = isTraced ? `${file} AS _file, _line::BIGINT AS _line` : "-1 AS _file, file_row_number + 1 AS _line";
  return {
    from: `(SELECT ${[...columns.map(({ sql }) => sql), place].join(", ")} FROM ${rows})`,
    format: "query",
    columns,
    find: (name) => findInside(engine, rows, columns, name),
    row: `TRY(to_json(struct_pack(${fields.join(", ")}))::VARCHAR)`,
    files: ["query"],
  };
}
