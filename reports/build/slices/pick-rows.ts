import { type Columns, rowCount } from "../site-data/columns.ts";

/** The rows of a table for which `isKept` holds, in their order; typed columns stay typed. */
export function pickRows(columns: Columns, isKept: (row: number) => boolean): Columns {
  const rows: number[] = [];
  for (let row = 0; row < rowCount(columns); row++) if (isKept(row)) rows.push(row);
  return Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, picked(column, rows)]));
}

/** A table with some columns made anew, each from its value and row; the table itself where it has none of them. */
export function mapColumns(
  columns: Columns,
  changes: Readonly<Record<string, (value: unknown, row: number) => unknown>>,
): Columns {
  if (!Object.keys(changes).some((name) => name in columns)) return columns;
  return Object.fromEntries(
    Object.entries(columns).map(([name, column]) => {
      const change = changes[name];
      return [name, change ? Array.from(column, change) : column];
    }),
  );
}

type Numbers = Float64Array | Float32Array | Int32Array;

function picked(column: ArrayLike<unknown>, rows: readonly number[]): ArrayLike<unknown> {
  if (column instanceof Float64Array || column instanceof Float32Array || column instanceof Int32Array) {
    const values = new (column.constructor as new (length: number) => Numbers)(rows.length);
    for (let i = 0; i < rows.length; i++) values[i] = column[rows[i] as number] as number;
    return values;
  }
  return rows.map((row) => column[row]);
}
