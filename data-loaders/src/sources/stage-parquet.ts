import { symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { isNestedType, isTextType } from "../clean/parsed-column.ts";
import type { Engine } from "../engine/open-engine.ts";
import { identifier, literal, literalList } from "../engine/sql-text.ts";
import type { FoundFile } from "../files/find-files.ts";
import { fileHash } from "../generations/content-hash.ts";
import type { Relation, SourceColumn } from "./relation.ts";

/**
 * Parquet files as relations, one for each set of columns and types; nothing is copied.
 *
 * @param isChecked - whether every byte is tried; else damage inside a file shows only when its rows are read
 * @returns relations; the hash of each file; a problem for each file that is not whole
 */
export async function stageParquet(
  engine: Engine,
  label: string,
  files: (FoundFile & { index: number })[],
  isChecked: boolean,
) {
  const shapes = new Map<
    string,
    { columns: [string, string][]; paths: string[]; indexes: number[]; names: string[] }
  >();
  const hashes = new Map<number, string>();
  const problems: string[] = [];
  let rows = 0;
  for (const file of files) {
    const path = plainPath(engine, label, file);
    try {
      hashes.set(file.index, await fileHash(file.path));
      const described = await engine.rows<{ column_name: string; column_type: string }>(
        `DESCRIBE SELECT * FROM read_parquet(${literal(path)}, hive_partitioning = false)`,
      );
      const damage = isChecked ? await parquetDamage(engine, path) : null;
      if (damage) throw new Error(damage);
      const [counted] = await engine.rows<{ n: number }>(
        `SELECT count(*) AS n FROM read_parquet(${literal(path)}, hive_partitioning = false)`,
      );
      rows += counted?.n ?? 0;
      const columns = described.map(({ column_name, column_type }) => [column_name, column_type] as [string, string]);
      const key = JSON.stringify(columns);
      const shape = shapes.get(key) ?? { columns, paths: [], indexes: [], names: [] };
      shapes.set(key, shape);
      shape.paths.push(path);
      shape.indexes.push(file.index);
      shape.names.push(file.name);
    } catch (error) {
      problems.push(`file cannot be read as Parquet: ${file.name}: ${(error as Error).message.split("\n")[0]}`);
    }
  }
  const relations = [...shapes.values()].map((shape) => parquetRelation(engine, shape));
  return { relations, hashes, problems, rows };
}

/** What goes wrong when every value of a Parquet file is read; null when nothing does. */
export async function parquetDamage(engine: Engine, path: string): Promise<string | null> {
  try {
    await engine.rows(`SELECT max(hash(COLUMNS(*))) FROM read_parquet(${literal(path)}, hive_partitioning = false)`);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

function parquetRelation(
  engine: Engine,
  shape: { columns: [string, string][]; paths: string[]; indexes: number[]; names: string[] },
): Relation {
  const taken = new Set(shape.columns.map(([name]) => name.toLowerCase()));
  const isInOrder = shape.indexes.every((index, i) => index === i);
  const place = taken.has("file_index") ? "0" : "file_index::INTEGER";
  const file = isInOrder ? place : `[${shape.indexes.join(", ")}][${place} + 1]`;
  const line = taken.has("file_row_number") ? "NULL::BIGINT" : "file_row_number + 1";
  const columns = shape.columns.map(([name, type]): SourceColumn => ({ name, sql: identifier(name), type }));
  const fields = columns.map(({ name, sql }) => `${identifier(name)} := ${sql}`);
  const from = `read_parquet(${literalList(shape.paths)}, hive_partitioning = false)`;
  return {
    from: `(SELECT ${[...columns.map(asStored), `${file} AS _file`, `${line} AS _line`].join(", ")} FROM ${from})`,
    format: "parquet",
    columns,
    find: (name) => findNested(engine, from, name),
    row: `TRY(to_json(struct_pack(${fields.join(", ")}))::VARCHAR)`,
    files: shape.names,
  };
}

/**
 * A column as its values stand in the file, whatever the file says about them.
 *
 * Parquet files tell the least and the greatest value of a column. The engine believes that, and takes a question such as
 * whether a time lies in the future for answered; in a damaged file a value may be otherwise. Nothing is known beforehand
 * about what `TRY` gives, and it costs nothing.
 */
function asStored({ sql, type }: SourceColumn): string {
  return isBelieved(type) ? `TRY(${sql}) AS ${sql}` : sql;
}

/** Texts are trimmed before anything is asked of them, and nothing is believed of what comes out. */
const isBelieved = (type: string) => !isTextType(type) && !isNestedType(type);

/** A field inside a nested column, such as `properties.route`. */
async function findNested(engine: Engine, from: string, name: string): Promise<SourceColumn | null> {
  if (!name.includes(".")) return null;
  const sql = name.split(".").map(identifier).join(".");
  try {
    const [described] = await engine.rows<{ column_type: string }>(`DESCRIBE SELECT ${sql} AS found FROM ${from}`);
    if (!described) return null;
    const type = described.column_type;
    return { name, sql: isBelieved(type) ? `TRY(${sql})` : sql, type };
  } catch {
    return null;
  }
}

/** DuckDB takes `*`, `?` and `[` in a path for a pattern; such a file is read through a link with a plain name. */
function plainPath(engine: Engine, label: string, file: FoundFile & { index: number }): string {
  if (!/[*?[\]{}]/.test(file.path)) return file.path;
  const link = join(engine.scratch, `${label}-${file.index}.parquet`);
  symlinkSync(resolve(file.path), link);
  return link;
}
