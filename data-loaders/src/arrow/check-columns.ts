import type { ColumnSpec, TableSpec } from "@vitals/tables";

/** A table by column name. */
export type Columns = Record<string, ArrayLike<unknown>>;

/** Throws when the columns are not those of the spec, or differ in length. */
export function checkColumns(spec: TableSpec, columns: Columns): void {
  const names = spec.columns.map((column) => column.name);
  const unknown = Object.keys(columns).filter((name) => !names.includes(name));
  const missing = names.filter((name) => !columns[name]);
  if (missing.length + unknown.length > 0) {
    throw new Error(
      `${spec.name}: columns missing: ${missing.join(", ") || "none"}; unknown: ${unknown.join(", ") || "none"}`,
    );
  }
  const first = names[0] as string;
  for (const name of names) {
    if (columns[name]?.length !== columns[first]?.length) {
      throw new Error(
        `${spec.name}: column ${name} has ${columns[name]?.length} rows, ${first} has ${columns[first]?.length}`,
      );
    }
  }
}

const jsTypes: Record<ColumnSpec["type"], (value: unknown) => boolean> = {
  string: (value) => typeof value === "string",
  category: (value) => typeof value === "string",
  float: (value) => typeof value === "number" && !Number.isNaN(value),
  float32: (value) => typeof value === "number" && !Number.isNaN(value),
  integer: (value) => Number.isInteger(value) && Math.abs(value as number) <= 0x7fffffff,
  boolean: (value) => typeof value === "boolean",
  timestamp: (value) => Number.isInteger(value),
  date: (value) => Number.isInteger(value),
  series: (value) => Array.isArray(value) || ArrayBuffer.isView(value),
};

/** Throws when a value is not of its column's type, naming table, column and row. */
export function checkValue(spec: TableSpec, column: ColumnSpec, value: unknown, row: number): void {
  if (!jsTypes[column.type](value)) {
    throw new Error(
      `${spec.name}: column ${column.name}, row ${row + 1}: expected ${column.type}, found ${String(value)}`,
    );
  }
}
