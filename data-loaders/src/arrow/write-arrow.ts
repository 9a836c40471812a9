import type { ColumnSpec, TableSpec } from "@vitals/tables";
import {
  type Data,
  type DataType,
  makeData,
  makeVector,
  RecordBatch,
  Struct,
  Table,
  tableToIPC,
  Utf8,
  type Vector,
} from "apache-arrow";
import { batchRows, openArrowFile } from "./arrow-file.ts";
import { arrowSchema } from "./arrow-type.ts";
import { type Columns, checkColumns, checkValue } from "./check-columns.ts";
import { columnBuffer } from "./column-buffer.ts";

/**
 * A table as an Arrow IPC file, typed by its spec; the same columns give the same bytes.
 *
 * @param columns - by name: texts, numbers, booleans, epoch days for a date, ms of wall time for a timestamp, arrays
 *   for a series; null or undefined is null, and so is NaN in a typed array
 * @throws when a column is missing, unknown, of another length, null where the spec allows none, or of another type
 */
export function writeArrow(spec: TableSpec, columns: Columns): Uint8Array {
  return tableToIPC(new Table([...batchesOf(spec, columns)]), "file");
}

/** The same as a file, written batch by batch, so that no second copy of the table stands in memory. */
export function writeArrowFile(path: string, spec: TableSpec, columns: Columns): void {
  const file = openArrowFile(path, arrowSchema(spec));
  try {
    for (const batch of batchesOf(spec, columns)) file.write(batch);
    file.finish();
  } finally {
    file.close();
  }
}

function* batchesOf(spec: TableSpec, columns: Columns): Generator<RecordBatch> {
  checkColumns(spec, columns);
  const schema = arrowSchema(spec);
  const rows = columns[spec.columns[0]?.name as string]?.length ?? 0;
  const sources = spec.columns.map((column, i) => {
    const values = columns[column.name] as ArrayLike<unknown>;
    return {
      column,
      values,
      type: schema.fields[i]?.type as DataType,
      ...(column.type === "category" && coded(values)),
    };
  });
  for (let from = 0; from === 0 || from < rows; from += batchRows) {
    const length = Math.min(batchRows, rows - from);
    const children = sources.map((source) => columnData(spec, source, from, length));
    yield new RecordBatch(schema, makeData({ type: new Struct(schema.fields), length, nullCount: 0, children }));
  }
}

/** A column and what it is written from. */
interface Source {
  readonly column: ColumnSpec;
  readonly values: ArrayLike<unknown>;
  readonly type: DataType;
  readonly codes?: ReadonlyMap<unknown, number>;
  readonly dictionary?: Vector;
}

function coded(values: ArrayLike<unknown>): Pick<Source, "codes" | "dictionary"> {
  const codes = new Map<unknown, number>();
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? null;
    if (value !== null && !codes.has(value)) codes.set(value, codes.size);
  }
  return { codes, dictionary: textVector([...codes.keys()] as string[]) };
}

function columnData(spec: TableSpec, source: Source, from: number, length: number): Data {
  const { column, values, type, codes, dictionary } = source;
  const buffer = columnBuffer(spec, column, type, length, dictionary);
  if (buffer.setMany && isPacked(column, values)) {
    buffer.setMany(0, values.subarray(from, from + length));
    for (let row = 0; row < length; row++) if (Number.isNaN(values[from + row])) buffer.setNull(row);
    return buffer.finish(length);
  }
  for (let row = 0; row < length; row++) {
    const value = values[from + row] ?? null;
    if (value === null || (Number.isNaN(value) && ArrayBuffer.isView(values))) buffer.setNull(row);
    else {
      checkValue(spec, column, value, from + row);
      buffer.set(row, codes ? codes.get(value) : value);
    }
  }
  return buffer.finish(length);
}

/** Whether the values lie in memory as Arrow stores them, but for NaN in place of null. */
function isPacked(
  { type }: ColumnSpec,
  values: ArrayLike<unknown>,
): values is Float32Array | Float64Array | Int32Array {
  if (values instanceof Int32Array) return type === "integer" || type === "date";
  if (values instanceof Float32Array) return type === "float32" || type === "float";
  return values instanceof Float64Array && (type === "float" || type === "float32");
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
