import { join } from "node:path";
import type { Engine } from "../engine/open-engine.ts";
import { identifier, literal, literalList } from "../engine/sql-text.ts";
import type { FoundFile } from "../files/find-files.ts";
import { queryProblem } from "./check-query.ts";
import { jsonPointer } from "./json-pointer.ts";
import type { Relation, SourceColumn } from "./relation.ts";

/**
 * Runs a query in a database of its own over the tables that are there, and gives its result to the engine as Parquet.
 *
 * The database can then read nothing else: no other file, no network, no statement but one SELECT.
 *
 * @param box - the database; it has one thread, so that the same rows give the same result in the same order
 * @param folder - where the result is kept
 * @param files - where rows may come from, by the name in their `_file`
 */
export async function runQuery(
  engine: Engine,
  box: Engine,
  { folder, query, files }: { folder: string; query: string; files: readonly Pick<FoundFile, "name">[] },
): Promise<{ relations: Relation[]; rows: number; problems: string[] }> {
  const wrong = await queryProblem(box, query);
  if (wrong) return { relations: [], rows: 0, problems: [wrong] };
  const result = join(folder, "result.parquet");
  await lockDown(box, folder);
  await box.run(`CREATE VIEW "rows of the query" AS\n${query}`);
  await box.run(`COPY (SELECT * FROM "rows of the query") TO ${literal(result)} (FORMAT parquet)`);
  const relation = await resultRelation(engine, result, files);
  const [counted] = await engine.rows<{ n: number }>(`SELECT count(*) AS n FROM ${relation.from}`);
  return { relations: [relation], rows: counted?.n ?? 0, problems: [] };
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

/**
 * The rows of a query's result. They come from where the query's own `_file` and `_line` say; without these the file is
 * unknown (-1) and the line is the row of the result.
 */
async function resultRelation(
  engine: Engine,
  path: string,
  files: readonly Pick<FoundFile, "name">[],
): Promise<Relation> {
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
