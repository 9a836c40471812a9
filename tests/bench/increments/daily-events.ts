import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";

/** How many of everything there are. */
export interface Size {
  accounts: number;
  usersPerAccount: number;
  eventsPerDay: number;
}

/**
 * Writes one Parquet file for each of some days, as a nightly export would.
 *
 * Every row follows from a hash of its number, so the same days are the same bytes in every run. One in ten thousand
 * events is sent again the next day under its own id, as a retry does.
 *
 * @param first - the first day and `until` the day after the last, as epoch days
 */
export async function writeDays(folder: string, first: number, until: number, size: Size): Promise<void> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  for (let day = first; day < until; day++) {
    const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
    const dir = join(folder, `day=${date}`);
    mkdirSync(dir, { recursive: true });
    await connection.run(`COPY (${dayOf(day, size)}) TO '${join(dir, "events.parquet")}' (FORMAT parquet)`);
  }
  connection.closeSync();
  instance.closeSync();
}

function dayOf(day: number, { accounts, usersPerAccount, eventsPerDay }: Size): string {
  const draw = (salt: number, below: number) => `(hash(n * 16 + ${salt}) % ${below})`;
  return `SELECT
      'event-' || n AS event_id,
      make_timestamp(((n // ${eventsPerDay}) * 86400 + 21600 + ${draw(1, 50_000)})::BIGINT * 1000000) AS occurred_at,
      'account ' || account AS account_id,
      'user ' || account || '-' || ${draw(2, usersPerAccount)} AS user_id,
      'command ' || least(${draw(3, 40)}, ${draw(4, 40)}) AS event,
      'module ' || ${draw(5, 5)} AS module,
      (1 + ${draw(6, 3)})::DOUBLE AS quantity
    FROM (
      SELECT n, ${draw(7, accounts)} AS account FROM (
        SELECT range AS n FROM range(${day * eventsPerDay}, ${(day + 1) * eventsPerDay})
        UNION ALL
        SELECT range FROM range(${(day - 1) * eventsPerDay}, ${day * eventsPerDay}, 10000)
      )
    )`;
}
