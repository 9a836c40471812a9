import { rm } from "node:fs/promises";
import {
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBInstance,
  type DuckDBType,
  type DuckDBValue,
} from "@duckdb/node-api";

/** A column on its way into a Parquet file. */
export interface ParquetColumn {
  readonly name: string;
  readonly type: DuckDBType;
  readonly values: readonly DuckDBValue[];
}

/** A Parquet file: which rows of the columns go in, the end not included. */
export interface ParquetFile {
  readonly file: string;
  readonly from: number;
  readonly to: number;
}

/** Rows that DuckDB takes at once. */
const chunkRows = 2048;

/** Writes files of columns as Parquet, rows in the order given; one thread, so that the bytes are always the same. */
export async function writeParquet(columns: readonly ParquetColumn[], files: readonly ParquetFile[]): Promise<void> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  try {
    for (const file of files) await writeOne(connection, columns, file);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function writeOne(
  connection: DuckDBConnection,
  columns: readonly ParquetColumn[],
  { file, from, to }: ParquetFile,
) {
  const declared = columns.map(({ name, type }) => `"${name}" ${type}`).join(", ");
  await connection.run(`CREATE OR REPLACE TABLE rows (${declared})`);
  const appender = await connection.createAppender("rows");
  for (let start = from; start < to; start += chunkRows) {
    const end = Math.min(to, start + chunkRows);
    const chunk = DuckDBDataChunk.create(
      columns.map(({ type }) => type),
      end - start,
    );
    chunk.setColumns(columns.map(({ values }) => values.slice(start, end)));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
  await rm(file, { force: true });
  await connection.run(`COPY rows TO '${file.replaceAll("'", "''")}' (FORMAT parquet, COMPRESSION zstd)`);
}
