import { literal } from "../engine/sql-text.ts";
import type { Relation } from "./relation.ts";

/** How Hive and Spark name the folder of rows whose value is null. */
const nullFolder = "__HIVE_DEFAULT_PARTITION__";

/**
 * Adds the columns that stand in the names of folders, such as `date` in `date=2026-01-01/part-0.parquet`, as texts.
 *
 * A column of the file with the same name comes first. It is null for files that do not lie in such a folder.
 *
 * @param files - those of the relations, with their index (`_file`)
 */
export function withPartitions(relations: Relation[], files: readonly { name: string; index: number }[]): Relation[] {
  const partitions = files.map(({ name, index }) => ({ index, values: partitionsOf(name) }));
  const names = new Set(partitions.flatMap(({ values }) => [...values.keys()]));
  if (names.size === 0) return relations;
  const places = files.map(({ index }) => index);
  const first = places.reduce((least, place) => Math.min(least, place));
  const last = places.reduce((most, place) => Math.max(most, place));
  const added = Array.from(names, (name) => {
    const values: string[] = new Array(last + 1 - first).fill("NULL");
    for (const { index, values: of } of partitions) values[index - first] = literal(of.get(name) ?? null);
    return { name, sql: `list_extract([${values.join(", ")}]::VARCHAR[], _file + ${1 - first})`, type: "VARCHAR" };
  });
  return relations.map((relation) => {
    const taken = new Set(relation.columns.map(({ name }) => name.trim().toLowerCase()));
    const free = added.filter(({ name }) => !taken.has(name.toLowerCase()));
    return { ...relation, columns: [...relation.columns, ...free] };
  });
}

/** Names and values of the folders above a file; null is the value that stands for null. */
function partitionsOf(path: string): Map<string, string | null> {
  const folders = path.split("/").slice(0, -1);
  return new Map(
    folders.flatMap((folder) => {
      const [, name, value] = /^([^=]+)=(.*)$/.exec(folder) ?? [];
      if (name === undefined || value === undefined) return [];
      return [[unescaped(name), value === nullFolder ? null : unescaped(value)] as const];
    }),
  );
}

/** Signs that no folder's name may hold are written as `%3A`; a name that is none of this kind stays as it is. */
function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
