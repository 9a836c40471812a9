import { join } from "node:path";
import { DOUBLE, DuckDBTimestampTZValue, TIMESTAMPTZ, VARCHAR } from "@duckdb/node-api";
import type { ExportedEvent } from "../events/exported-events.ts";
import { type ParquetColumn, type ParquetFile, writeParquet } from "../writers/write-parquet.ts";

/** Writes `events/<quarter>.parquet`, with the column names of the product's own export; returns the files. */
export async function writeEvents(
  dir: string,
  quarters: ReadonlyMap<string, readonly ExportedEvent[]>,
): Promise<string[]> {
  const rows = [...quarters.values()].flat();
  const files: ParquetFile[] = [];
  for (const [quarter, { length }] of quarters) {
    const from = files.at(-1)?.to ?? 0;
    files.push({ file: join(dir, "events", `${quarter}.parquet`), from, to: from + length });
  }
  await writeParquet(columnsOf(rows), files);
  return files.map(({ file }) => file);
}

function columnsOf(rows: readonly ExportedEvent[]): ParquetColumn[] {
  return [
    { name: "id", type: VARCHAR, values: rows.map((row) => row.id) },
    { name: "ts", type: TIMESTAMPTZ, values: rows.map((row) => new DuckDBTimestampTZValue(BigInt(row.at) * 1000n)) },
    { name: "org_id", type: VARCHAR, values: rows.map((row) => row.account) },
    { name: "actor_id", type: VARCHAR, values: rows.map((row) => row.user) },
    { name: "action", type: VARCHAR, values: rows.map((row) => row.command) },
    { name: "skill", type: VARCHAR, values: rows.map((row) => row.module) },
    { name: "units", type: DOUBLE, values: rows.map((row) => row.quantity) },
  ];
}
