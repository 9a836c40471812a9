import type { DuckDBDataChunk } from "@duckdb/node-api";
import type { ColumnSpec, TableSpec } from "@vitals/tables";
import { makeData, RecordBatch, type Schema, Struct } from "apache-arrow";
import type { Engine } from "../engine/open-engine.ts";
import { identifier } from "../engine/sql-text.ts";
import { batchRows, openArrowFile } from "./arrow-file.ts";
import { arrowSchema } from "./arrow-type.ts";
import { type ColumnBuffer, columnBuffer } from "./column-buffer.ts";
import { type Dictionaries, enumName, readDictionaries } from "./text-dictionaries.ts";

/**
 * Writes a relation of the engine as an Arrow IPC file, typed by its spec and sorted by its key.
 *
 * Rows stream through in batches, so the size of the table does not matter.
 */
export async function writeQuery(engine: Engine, spec: TableSpec, relation: string, path: string): Promise<void> {
  const schema = arrowSchema(spec);
  const dictionaries = await readDictionaries(engine, spec, relation);
  const [counted] = await engine.rows<{ n: number }>(`SELECT count(*) AS n FROM ${identifier(relation)}`);
  const capacity = Math.min(batchRows, counted?.n ?? 0);
  const columns = spec.columns.map((column) => `${physical(spec, column, dictionaries)} AS ${identifier(column.name)}`);
  const result = await engine.stream(
    `SELECT ${columns.join(", ")} FROM ${identifier(relation)} ORDER BY ${sortedBy(spec).join(", ")}`,
  );
  const file = openArrowFile(path, schema);
  try {
    let batch = startBatch(spec, schema, dictionaries, capacity);
    let filled = 0;
    let batches = 0;
    for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
      for (let from = 0; from < chunk.rowCount; ) {
        const count = Math.min(chunk.rowCount - from, batchRows - filled);
        appendRows(batch, chunk, from, count, filled);
        from += count;
        filled += count;
        if (filled === batchRows) {
          file.write(finishBatch(batch, schema, filled));
          batch = startBatch(spec, schema, dictionaries, capacity);
          filled = 0;
          batches++;
        }
      }
    }
    if (filled > 0 || batches === 0) file.write(finishBatch(batch, schema, filled));
    file.finish();
  } finally {
    file.close();
  }
}

/** Keys of input tables may repeat (a null user, two times in one ms), so every column takes part there. */
function sortedBy(spec: TableSpec): string[] {
  const names = spec.columns.map((column) => column.name);
  const rest = spec.stage === "input" ? names.filter((name) => !spec.key.includes(name)) : [];
  return [...spec.key, ...rest].map((name) => `${identifier(name)} NULLS FIRST`);
}

/** The expression that DuckDB hands over in the width that Arrow stores. */
function physical(spec: TableSpec, column: ColumnSpec, dictionaries: Dictionaries): string {
  const name = identifier(column.name);
  switch (column.type) {
    case "string":
      return `${name}::VARCHAR`;
    case "category":
      return dictionaries.get(column.name)?.places
        ? `enum_code(${name})::INTEGER`
        : `enum_code(${name}::${enumName(spec, column)})::INTEGER`;
    case "float":
      return `${name}::DOUBLE`;
    case "float32":
      return `${name}::FLOAT`;
    case "integer":
      return `${name}::INTEGER`;
    case "boolean":
      return `${name}::BOOLEAN::UTINYINT`;
    case "timestamp":
      return `epoch_ms(${name}::TIMESTAMP)`;
    case "date":
      return `(${name}::DATE - DATE '1970-01-01')::INTEGER`;
    case "series":
      throw new Error(`${spec.name}: column ${column.name} is a series, which no fact table holds`);
  }
}

function startBatch(spec: TableSpec, schema: Schema, dictionaries: Dictionaries, capacity: number): ColumnBuffer[] {
  return spec.columns.map((column, i) => {
    const { texts, places } = dictionaries.get(column.name) ?? {};
    return columnBuffer(spec, column, schema.fields[i]?.type as never, capacity, texts, places);
  });
}

function appendRows(batch: ColumnBuffer[], chunk: DuckDBDataChunk, from: number, count: number, at: number): void {
  batch.forEach((buffer, i) => {
    const vector = chunk.getColumnVector(i) as unknown as FlatVector;
    if (vector.items && buffer.setMany) {
      buffer.setMany(at, vector.items.subarray(from, from + count));
      const { data } = vector.validity;
      if (!data) return;
      // The vector's own test of a row makes two numbers of 64 bits for each.
      const bits = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
      for (let row = from; row < from + count; row++) {
        if (((bits[row >> 3] as number) & (1 << (row & 7))) === 0) buffer.setNull(at + row - from);
      }
      return;
    }
    for (let row = 0; row < count; row++) {
      const value = vector.getItem(from + row);
      if (value === null) buffer.setNull(at + row);
      else buffer.set(at + row, value);
    }
  });
}

/** A column of a chunk as DuckDB hands it over; `data` of the validity is null where no row of it is null. */
interface FlatVector {
  readonly items?: Int32Array;
  readonly validity: { readonly data: BigUint64Array | null };
  getItem(row: number): unknown;
}

function finishBatch(batch: ColumnBuffer[], schema: Schema, length: number): RecordBatch {
  const children = batch.map((buffer) => buffer.finish(length));
  return new RecordBatch(schema, makeData({ type: new Struct(schema.fields), length, nullCount: 0, children }));
}
