import type { TableSpec } from "@vitals/tables";
import { type CleanSelect, engineType } from "../clean/clean-select.ts";
import type { Engine } from "../engine/open-engine.ts";
import { identifier } from "../engine/sql-text.ts";
import type { Relation } from "../sources/relation.ts";

/**
 * Makes the relation `clean_<input>`: our columns with `_file`, `_line` and `_problem`.
 *
 * Text is kept as a table, because reading it once is dear; Parquet stays where it is, behind the view.
 */
export async function createClean(
  engine: Engine,
  table: TableSpec,
  cleaned: { relation: Relation; select: CleanSelect }[],
): Promise<void> {
  const parts: string[] = [];
  for (const [i, { relation, select }] of cleaned.entries()) {
    const isText = relation.format === "csv" || relation.format === "jsonl";
    const name = identifier(`${table.name} rows ${i}`);
    if (isText) await engine.run(`CREATE TABLE ${name} AS ${select.good}`);
    parts.push(isText ? `SELECT * FROM ${name}` : select.good);
  }
  const nothing = table.columns.map((column) => `NULL::${engineType(column)} AS ${identifier(column.name)}`);
  if (parts.length === 0) {
    parts.push(`SELECT 0 AS _file, 0::BIGINT AS _line, ${nothing.join(", ")}, 0 AS _problem WHERE false`);
  }
  await engine.run(`CREATE VIEW ${identifier(`clean_${table.name}`)} AS ${parts.join(" UNION ALL ")}`);
}
