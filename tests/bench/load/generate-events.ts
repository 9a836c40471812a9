import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";

/** Weeks, users of each account and commands of the generated events. */
export const weeks = 104;
export const users = 20;
export const commands = 30;

const config = {
  title: "Events of a benchmark",
  timeZone: "Europe/Berlin",
  currency: "EUR",
  sources: { events: { files: "events.parquet" } },
  catalogue: { rules: [{ event: "cmd_*", kind: "output" }] },
};

/**
 * Makes a folder with a configuration and one Parquet file of events, the same in every run.
 *
 * Users and commands are drawn evenly and few accounts have most of the events, so that hardly two events fall into one
 * group: no case is dearer.
 *
 * @returns the Parquet file
 */
export async function generateEvents(folder: string, events: number, accounts: number): Promise<string> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "vitals.config.ts"), `export default ${JSON.stringify(config, null, 2)};\n`);
  const path = join(folder, "events.parquet");
  const instance = await DuckDBInstance.create(":memory:", { memory_limit: "2GB" });
  const connection = await instance.connect();
  try {
    await connection.run(`COPY (
      SELECT
        TIMESTAMP '2024-01-01' + INTERVAL (hash(i, 1) % ${weeks * 7 * 86_400}) SECOND AS occurred_at,
        'acct_' || lpad(floor(${share(2)} * ${share(3)} * ${accounts})::BIGINT::VARCHAR, 5, '0') AS account_id,
        'u' || hash(i, 4) % ${users} AS user_id,
        'cmd_' || hash(i, 5) % ${commands} AS event,
        1 + (hash(i, 6) % 5)::INTEGER AS quantity
      FROM range(${events}) AS drawn(i)
    ) TO '${path.replaceAll("'", "''")}' (FORMAT parquet)`);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
  return path;
}

/** An even draw from 0 to 1, the same for the same row. */
const share = (draw: number) => `((hash(i, ${draw}) % 1000003) / 1000003)`;
