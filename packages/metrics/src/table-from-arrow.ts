import { arrowTypeName, type ColumnSpec, msPerDay, type TableSpec } from "@vitals/tables";
import { fromArrow } from "arquero";
import { arrowTypeOf, type ColumnRead } from "./arrow-type-of.ts";
import { setCoded } from "./coded-texts.ts";
import type { Columns } from "./columns.ts";
import { codedTextsOf, floatsOf, joined } from "./packed-columns.ts";

/**
 * Reads a table from Arrow bytes (file or stream) and checks it against its spec.
 *
 * Dates come as whole days since 1970-01-01, timestamps as milliseconds of wall time, nulls as null; columns of floats come
 * as typed arrays with NaN for null. Columns that the spec does not name are left out.
 *
 * @throws one error that lists every column that is missing, of another type, or null where the spec allows none
 */
export function tableFromArrow(spec: TableSpec, bytes: Uint8Array): Columns {
  const table = readArrow(spec, bytes);
  const columns: Columns = {};
  const problems: string[] = [];
  for (const column of spec.columns) {
    const read = table.column(column.name) as ColumnRead | undefined;
    const problem = read ? typeProblem(spec, column, read) : `${spec.name}: column ${column.name} is missing`;
    if (problem || !read) {
      problems.push(problem ?? "");
      continue;
    }
    const nulls = column.nullable ? 0 : (read.nullCount ?? 0);
    if (column.type === "category") setCoded(columns, column.name, codedTextsOf(read));
    else columns[column.name] = valuesOf(column, read);
    if (nulls > 0) problems.push(`${spec.name}: column ${column.name} holds ${nulls} nulls, expected none`);
  }
  if (problems.length > 0) throw new Error(problems.join("\n"));
  return columns;
}

function readArrow(spec: TableSpec, bytes: Uint8Array): ReturnType<typeof fromArrow> {
  try {
    return fromArrow(bytes, { useDate: false });
  } catch (cause) {
    throw new Error(`${spec.name}: ${bytes.length} bytes that are not a readable Arrow file; load again`, { cause });
  }
}

function typeProblem(spec: TableSpec, column: ColumnSpec, read: ColumnRead): string | undefined {
  const found = arrowTypeOf(read);
  const expected = arrowTypeName(column.type);
  return found === expected ? undefined : `${spec.name}: column ${column.name} is ${found}, expected ${expected}`;
}

function valuesOf({ type }: ColumnSpec, read: ColumnRead): ArrayLike<unknown> {
  if (type === "date") return daysOf(read);
  return type === "float" || type === "float32" ? floatsOf(read) : read.toArray();
}

function daysOf(read: ColumnRead): ArrayLike<number | null> {
  if (!read.nullCount && read.data) return joined(read, new Int32Array(read.length));
  return Array.from(read.toArray() as ArrayLike<number | null>, (ms) => (ms === null ? null : ms / msPerDay));
}
