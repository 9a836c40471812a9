import type { DuckDBDataChunk } from "@duckdb/node-api";
import type { ColumnSpec, TableSpec } from "@vitals/tables";
import { makeData, RecordBatch, type Schema, Struct, type Vector } from "apache-arrow";
import type { Engine } from "../engine/open-engine.ts";
import { identifier } from "../engine/sql-text.ts";
import { batchRows, openArrowFile } from "./arrow-file.ts";
import { arrowSchema } from "./arrow-type.ts";
import { type ColumnBuffer, columnBuffer } from "./column-buffer.ts";
import { textVector } from "./write-arrow.ts";

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
  const columns = spec.columns.map((column) => `${physical(spec, column)} AS ${identifier(column.name)}`);
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

const enumName = (spec: TableSpec, column: ColumnSpec) => identifier(`texts of ${spec.name}.${column.name}`);

/** The expression that DuckDB hands over in the width that Arrow stores. */
function physical(spec: TableSpec, column: ColumnSpec): string {
  const name = identifier(column.name);
  switch (column.type) {
    case "string":
      return `${name}::VARCHAR`;
    case "category":
      return `enum_code(${name}::${enumName(spec, column)})::INTEGER`;
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

async function readDictionaries(engine: Engine, spec: TableSpec, relation: string): Promise<Map<string, Vector>> {
  const dictionaries = new Map<string, Vector>();
  for (const column of spec.columns.filter(({ type }) => type === "category")) {
    const name = identifier(column.name);
    const texts = `SELECT DISTINCT ${name} AS text FROM ${identifier(relation)} WHERE ${name} IS NOT NULL ORDER BY text`;
    await engine.run(`DROP TYPE IF EXISTS ${enumName(spec, column)}`);
    await engine.run(`CREATE TYPE ${enumName(spec, column)} AS ENUM (${texts})`);
    const rows = await engine.rows<{ text: string }>(texts);
    dictionaries.set(column.name, textVector(rows.map(({ text }) => text)));
  }
  return dictionaries;
}

function startBatch(
  spec: TableSpec,
  schema: Schema,
  dictionaries: Map<string, Vector>,
  capacity: number,
): ColumnBuffer[] {
  return spec.columns.map((column, i) =>
    columnBuffer(spec, column, schema.fields[i]?.type as never, capacity, dictionaries.get(column.name)),
  );
}

function appendRows(batch: ColumnBuffer[], chunk: DuckDBDataChunk, from: number, count: number, at: number): void {
  batch.forEach((buffer, i) => {
    const vector = chunk.getColumnVector(i);
    const { items } = vector as unknown as { items?: Int32Array };
    if (items && buffer.setMany) buffer.setMany(at, items.subarray(from, from + count));
    for (let row = 0; row < count; row++) {
      const value = items && buffer.setMany ? isNullAt(vector, from + row) : vector.getItem(from + row);
      if (value === null) buffer.setNull(at + row);
      else if (value !== undefined) buffer.set(at + row, value);
    }
  });
}

/** Null when the row is null, undefined when its value has been set already. */
function isNullAt(vector: unknown, row: number): null | undefined {
  const { validity } = vector as { validity: { itemValid(row: number): boolean } };
  return validity.itemValid(row) ? undefined : null;
}

function finishBatch(batch: ColumnBuffer[], schema: Schema, length: number): RecordBatch {
  const children = batch.map((buffer) => buffer.finish(length));
  return new RecordBatch(schema, makeData({ type: new Struct(schema.fields), length, nullCount: 0, children }));
}
