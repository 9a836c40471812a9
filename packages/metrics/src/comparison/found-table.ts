import { arrowTypeName, type ColumnType, type TableSpec } from "@vitals/tables";
import { fromArrow } from "arquero";
import { arrowTypeOf, type ColumnRead } from "../arrow-type-of.ts";
import type { Columns } from "../columns.ts";
import { tableFromArrow } from "../table-from-arrow.ts";

const types: readonly ColumnType[] = [
  "string",
  "category",
  "float",
  "float32",
  "integer",
  "boolean",
  "timestamp",
  "date",
  "series",
];

/**
 * Reads a table with whatever columns it has: for tables that another version of the specs wrote.
 *
 * Columns of types that no spec uses are left out; everything else is as `tableFromArrow` reads it.
 */
export function foundTable(name: string, bytes: Uint8Array): Columns {
  return tableFromArrow(foundSpec(name, bytes), bytes);
}

function foundSpec(name: string, bytes: Uint8Array): TableSpec {
  const table = fromArrow(bytes, { useDate: false });
  const columns = table.columnNames().flatMap((column) => {
    const found = arrowTypeOf(table.column(column) as unknown as ColumnRead);
    const type = types.find((each) => arrowTypeName(each) === found);
    return type ? [{ name: column, type, nullable: true, meaning: "As found." }] : [];
  });
  return { name, stage: "health", grain: "as found", key: [], columns };
}
