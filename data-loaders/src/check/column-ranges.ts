import { columnOf, type InputName, inputTables } from "@vitals/tables";
import type { Engine } from "../engine/open-engine.ts";
import { identifier } from "../engine/sql-text.ts";

/** What a column holds, over the rows that can be used. */
export interface ColumnRange {
  column: string;
  /** Rows without a value, and how many different values there are (estimated for many rows). */
  empty: number;
  distinct: number;
  /** As text; null when the column is empty throughout, or when people must not be shown. */
  least: string | null;
  greatest: string | null;
}

/** Above this many rows different values are estimated, because counting them exactly is dear. */
const exactRows = 5_000_000;

/** The ranges of the columns of an input that its source has. */
export async function columnRanges(
  engine: Engine,
  input: InputName,
  columns: string[],
  rows: number,
): Promise<ColumnRange[]> {
  const distinct = (name: string) => (rows > exactRows ? `approx_count_distinct(${name})` : `count(DISTINCT ${name})`);
  if (columns.length === 0) return [];
  const parts = columns.map((column) => {
    const name = identifier(column);
    const shown = columnOf(inputTables[input], column).type === "float" ? `${name}::DOUBLE` : name;
    return `{'column': '${column}', 'empty': count(*) - count(${name}), 'distinct': ${distinct(name)},
      'least': left(min(${shown})::VARCHAR, 200), 'greatest': left(max(${shown})::VARCHAR, 200)}`;
  });
  return engine.rows<ColumnRange>(
    `SELECT unnest([${parts.join(", ")}], recursive := true)
     FROM (SELECT * FROM ${identifier(`clean_${input}`)} WHERE _problem = 0)`,
  );
}
