import type { HealthName } from "@vitals/tables";
import { type Columns, rowCount } from "../columns.ts";

/** Health tables as `foundTable` reads them; one that a version does not write is left out. */
export type ComparedHealth = { readonly [name in HealthName]?: Columns };

/** One value of a table: null where the table, the column or the value is missing. */
export type ReadCell = (column: string, row: number) => unknown;

/** Calls `see` for each row of a table; for none when it is missing. */
export function eachRow(table: Columns | undefined, see: (row: number, cell: ReadCell) => void): void {
  if (!table) return;
  const cell: ReadCell = (column, row) => {
    const value = table[column]?.[row] ?? null;
    return Number.isNaN(value) ? null : value;
  };
  for (let row = 0; row < rowCount(table); row++) see(row, cell);
}
