import type { ColumnSpec, TableSpec } from "@vitals/tables";
import { makeData, makeVector, RecordBatch, Struct, Table, tableToIPC, Utf8, type Vector } from "apache-arrow";
import { arrowSchema } from "./arrow-type.ts";
import { columnBuffer } from "./column-buffer.ts";

/**
 * A table as an Arrow IPC file, typed by its spec; the same columns give the same bytes.
 *
 * @param columns - by name: texts, numbers, booleans, epoch days for a date, ms of wall time for a timestamp, arrays
 *   for a series; null or undefined is null
 * @throws when a column is missing, unknown, of another length, null where the spec allows none, or of another type
 */
export function writeArrow(spec: TableSpec, columns: Record<string, ArrayLike<unknown>>): Uint8Array {
  checkColumns(spec, columns);
  const schema = arrowSchema(spec);
  const length = columns[spec.columns[0]?.name as string]?.length ?? 0;
  const children = spec.columns.map((column, i) => {
    const type = schema.fields[i]?.type as never;
    return columnData(spec, column, type, columns[column.name] as ArrayLike<unknown>);
  });
  const data = makeData({ type: new Struct(schema.fields), length, nullCount: 0, children });
  return tableToIPC(new Table([new RecordBatch(schema, data)]), "file");
}

function columnData(spec: TableSpec, column: ColumnSpec, type: never, values: ArrayLike<unknown>) {
  const codes = new Map<unknown, number>();
  if (column.type === "category") {
    for (let row = 0; row < values.length; row++) {
      const value = values[row] ?? null;
      if (value !== null && !codes.has(value)) codes.set(value, codes.size);
    }
  }
  const dictionary = column.type === "category" ? textVector([...codes.keys()] as string[]) : undefined;
  const buffer = columnBuffer(spec, column, type, values.length, dictionary);
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? null;
    if (value === null) buffer.setNull(row);
    else {
      checkValue(spec, column, value, row);
      buffer.set(row, column.type === "category" ? codes.get(value) : value);
    }
  }
  return buffer.finish(values.length);
}

/** Texts as an Arrow vector, for a dictionary. */
export function textVector(texts: readonly string[]): Vector {
  const column = { name: "text", type: "string", meaning: "" } as const;
  const buffer = columnBuffer({ name: "dictionary" } as TableSpec, column, new Utf8(), texts.length);
  texts.forEach((text, row) => {
    buffer.set(row, text);
  });
  return makeVector(buffer.finish(texts.length));
}

function checkColumns(spec: TableSpec, columns: Record<string, ArrayLike<unknown>>): void {
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
  integer: (value) => Number.isInteger(value) && Math.abs(value as number) <= 0x7fffffff,
  boolean: (value) => typeof value === "boolean",
  timestamp: (value) => Number.isInteger(value),
  date: (value) => Number.isInteger(value),
  series: (value) => Array.isArray(value) || ArrayBuffer.isView(value),
};

function checkValue(spec: TableSpec, column: ColumnSpec, value: unknown, row: number): void {
  if (!jsTypes[column.type](value)) {
    throw new Error(
      `${spec.name}: column ${column.name}, row ${row + 1}: expected ${column.type}, found ${String(value)}`,
    );
  }
}
