import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";

/** Weeks, users of each account and commands of the generated events. */
export const weeks = 104;
export const users = 20;
export const commands = 30;

/**
 * How often somebody does the same thing in a week: hardly ever twice, because everything is drawn for each event, which is
 * dearest for a load; or twenty times, because a habit is drawn and the events of it only differ in time and quantity.
 */
export type Shape = "scattered" | "habits";

const perHabit = 20;

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
 * Users and commands are drawn evenly, and few accounts have most of the events.
 *
 * @returns the Parquet file
 */
export async function generateEvents(
  folder: string,
  events: number,
  accounts: number,
  shape: Shape = "scattered",
): Promise<string> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "vitals.config.ts"), `export default ${JSON.stringify(config, null, 2)};\n`);
  const path = join(folder, "events.parquet");
  const instance = await DuckDBInstance.create(":memory:", { memory_limit: "2GB" });
  const connection = await instance.connect();
  try {
    await connection.run(`COPY (
      SELECT
        TIMESTAMP '2024-01-01' + INTERVAL (${shape === "scattered" ? second : secondOfHabit}) SECOND AS occurred_at,
        'acct_' || lpad(floor(${share(2)} * ${share(3)} * ${accounts})::BIGINT::VARCHAR, 5, '0') AS account_id,
        'u' || hash(habit, 4) % ${users} AS user_id,
        'cmd_' || hash(habit, 5) % ${commands} AS event,
        1 + (hash(i, 6) % 5)::INTEGER AS quantity
      FROM (SELECT i, ${shape === "scattered" ? "i" : `i % ${Math.ceil(events / perHabit)}`} AS habit FROM range(${events}) AS drawn(i))
    ) TO '${path.replaceAll("'", "''")}' (FORMAT parquet)`);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
  return path;
}

/** An even draw from 0 to 1, the same for the same habit. */
const share = (draw: number) => `((hash(habit, ${draw}) % 1000003) / 1000003)`;

const second = `hash(i, 1) % ${weeks * 7 * 86_400}`;
const secondOfHabit = `hash(habit, 1) % ${weeks} * ${7 * 86_400} + hash(i, 7) % ${7 * 86_400}`;
