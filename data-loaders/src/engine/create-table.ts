import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Engine } from "./open-engine.ts";
import { identifier, literal } from "./sql-text.ts";

/**
 * Makes a small table of rows that the program itself holds.
 *
 * @param columns - name: DuckDB type; dates are `YYYY-MM-DD`
 */
export async function createTable(
  engine: Engine,
  name: string,
  columns: Record<string, string>,
  rows: Iterable<Record<string, unknown>>,
): Promise<void> {
  const path = join(engine.scratch, `${name}.jsonl`);
  await writeFile(
    path,
    Array.from(rows, (row) => `${JSON.stringify(row)}\n`),
  );
  await engine.run(`CREATE OR REPLACE TABLE ${identifier(name)} AS SELECT * FROM ${jsonLinesFrom(path, columns)}`);
}

/** What stands after FROM to read JSON lines of known columns. */
export function jsonLinesFrom(path: string, columns: Record<string, string>): string {
  const types = Object.entries(columns).map(([column, type]) => `${literal(column)}: ${literal(type)}`);
  return `read_json(${literal(path)}, format = 'newline_delimited', columns = {${types.join(", ")}},
    maximum_object_size = ${64 << 20})`;
}
