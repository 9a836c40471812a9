import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { type SampleOptions, type WrittenSample, writeSample } from "../../sample/index.ts";

/** A sample on disk, and a database that sees its files as they are: nothing cleaned, every CSV column text. */
export interface RawSample extends WrittenSample {
  readonly dir: string;
  rows(sql: string): Promise<Record<string, unknown>[]>;
  remove(): Promise<void>;
}

const lastMonday = "DATE '2026-11-09'";

/** A sample that has every story and is made in no time. */
export const smallSample = { accounts: 40, weeks: 60 };

/**
 * Writes a sample, the default one unless told, and opens it: `raw` are the events as delivered, `events` the whole and single ones with
 * `ago`, the weeks between theirs and the last whole one; -1 is the unfinished week.
 */
export async function rawSample(options: Partial<SampleOptions> = {}): Promise<RawSample> {
  const dir = await mkdtemp(join(tmpdir(), "vitals-sample-"));
  const sample = await writeSample(dir, options);
  const connection = await (await DuckDBInstance.create()).connect();
  const csv = [
    "accounts.csv",
    "users.csv",
    "seats.csv",
    "modules.csv",
    "surveys.csv",
    "outcomes.csv.gz",
    "calendar.csv",
  ];
  for (const file of [...csv, "catalogue.csv"]) {
    const name = file.replace(/\.csv.*/, "");
    await connection.run(`CREATE VIEW ${name} AS FROM read_csv('${dir}/${file}', all_varchar = true, header = true)`);
  }
  for (const file of ["tickets.jsonl.gz", "touchpoints.jsonl"]) {
    const name = file.replace(/\.jsonl.*/, "");
    const read = `read_json('${dir}/${file}', format = 'newline_delimited', ignore_errors = true)`;
    await connection.run(`CREATE VIEW ${name} AS FROM ${read}`);
  }
  await connection.run(`
    CREATE TABLE raw AS
      SELECT * EXCLUDE (ts), make_timestamp(epoch_us(ts)) AS ts FROM '${dir}/events/*.parquet';
    CREATE TABLE events AS
      SELECT DISTINCT raw.*, kind, (${lastMonday} - date_trunc('week', ts)::DATE) // 7 AS ago
      FROM raw JOIN catalogue ON event = action
      WHERE org_id <> '' AND units >= 0 AND ts < TIMESTAMP '2027-01-01';
  `);
  return {
    ...sample,
    dir,
    rows: async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson(),
    remove: async () => {
      connection.closeSync();
      await rm(dir, { recursive: true });
    },
  };
}
