import { closeSync } from "node:fs";
import { arrowTypeName, type ColumnType, type TableSpec } from "@vitals/tables";
import type { Dictionary, Field } from "apache-arrow";
import { type ColumnPlace, readColumn, type Stretch } from "./read-column.ts";
import { type BatchMap, mapTable, openForReading, type TableMap } from "./table-map.ts";

/** An Arrow file of which rows of a column are read when they are asked for. */
export interface OpenTable {
  readonly rows: number;
  /** Rows from one up to, not including, another; texts of a dictionary as their codes, -1 for null. */
  read(column: string, from: number, to: number): ArrayLike<unknown>;
  /** The texts that the codes of a column stand for. */
  texts(column: string): readonly string[];
}

/**
 * Opens an Arrow file and checks it against its spec. The file stays open as long as the process runs, so that it can be
 * read although a later run takes its place; one that fails the check is closed.
 *
 * @throws one error that lists every column that is missing, of another type, or null where the spec allows none
 */
export async function openTable(spec: TableSpec, path: string): Promise<OpenTable> {
  const file = openForReading(path);
  const { map, places } = await checkedMap(spec, file, path).catch((error: unknown) => {
    closeSync(file);
    throw error;
  });
  const starts = [0];
  for (const { rows } of map.batches) starts.push((starts.at(-1) as number) + rows);
  const typeOf = new Map(spec.columns.map(({ name, type }) => [name, type]));
  return {
    rows: starts.at(-1) as number,
    read: (column, from, to) =>
      readColumn(
        file,
        typeOf.get(column) as ColumnType,
        places.get(column) as ColumnPlace,
        stretchesOf(map.batches, starts, from, to),
      ),
    texts: (column) => {
      const field = map.schema.fields.find(({ name }) => name === column) as Field<Dictionary>;
      return Array.from((map.dictionaries.get(field.type.id) ?? []) as Iterable<string>);
    },
  };
}

async function checkedMap(spec: TableSpec, file: number, path: string) {
  const map = await readMap(spec, file, path);
  const places = placesOf(map);
  const problems = spec.columns.flatMap((column) => problemOf(spec, column, { map, place: places.get(column.name) }));
  if (problems.length > 0) throw new Error(problems.join("\n"));
  return { map, places };
}

async function readMap(spec: TableSpec, file: number, path: string): Promise<TableMap> {
  try {
    return await mapTable(path, file);
  } catch (cause) {
    throw new Error(`${spec.name}: not a readable Arrow file: ${path}; run the step that writes it again`, { cause });
  }
}

function stretchesOf(batches: readonly BatchMap[], starts: readonly number[], from: number, to: number): Stretch[] {
  return batches.flatMap((batch, i) => {
    const start = starts[i] as number;
    const stretch = { batch, from: Math.max(0, from - start), to: Math.min(batch.rows, to - start) };
    return stretch.to > stretch.from ? [stretch] : [];
  });
}

/** Texts have three buffers, lists and their numbers four, all else a bitmap of nulls and its values. */
function placesOf({ schema }: TableMap): Map<string, ColumnPlace> {
  const places = new Map<string, ColumnPlace>();
  let node = 0;
  let buffer = 0;
  for (const { name, type } of schema.fields) {
    places.set(name, { node, buffer });
    const isList = String(type).startsWith("List");
    node += isList ? 2 : 1;
    buffer += isList ? 4 : String(type) === "Utf8" ? 3 : 2;
  }
  return places;
}

function problemOf(
  spec: TableSpec,
  column: TableSpec["columns"][number],
  { map, place }: { map: TableMap; place: ColumnPlace | undefined },
): string[] {
  const field = map.schema.fields.find(({ name }) => name === column.name);
  if (!field || !place) return [`${spec.name}: column ${column.name} is missing`];
  const [found, expected] = [String(field.type), arrowTypeName(column.type)];
  if (found !== expected) return [`${spec.name}: column ${column.name} is ${found}, expected ${expected}`];
  const nulls = column.nullable ? 0 : map.batches.reduce((sum, batch) => sum + (batch.nulls[place.node] ?? 0), 0);
  return nulls > 0 ? [`${spec.name}: column ${column.name} holds ${nulls} nulls, expected none`] : [];
}
