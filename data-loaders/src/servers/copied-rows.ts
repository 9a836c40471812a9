import { statSync } from "node:fs";
import { literal } from "../engine/sql-text.ts";

/** Longest row that is read, in bytes; the engine keeps as much memory ready for it. */
const longestRow = 32 << 20;

/** What stands after FROM to read the CSV of `Session.copy`: every column text, named `c0`, `c1` and so on. */
export function copiedRows(path: string, columns: number): string {
  const names = Array.from({ length: columns }, (_, i) => `'c${i}': 'VARCHAR'`);
  const longest = Math.max(2 << 20, Math.min(statSync(path).size + 1, longestRow));
  return `read_csv(${literal(path)}, header = false, auto_detect = false, delim = ',', quote = '"', escape = '"',
    nullstr = '\\N', allow_quoted_nulls = false, new_line = '\\n', parallel = false, max_line_size = ${longest}, buffer_size = ${longest},
    columns = {${names.join(", ")}})`;
}

/**
 * A copied value as a DuckDB type.
 *
 * Servers know times that DuckDB does not, in years far away; these become the one that is impossible in every column.
 */
export function typedValue(sql: string, type: string): string {
  if (type === "VARCHAR") return sql;
  if (type !== "DATE" && !type.startsWith("TIMESTAMP")) return `${sql}::${type}`;
  return `CASE WHEN ${sql} IS NOT NULL THEN coalesce(try_cast(${sql} AS ${type}), '-infinity'::${type}) END`;
}
