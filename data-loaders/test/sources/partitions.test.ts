import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { DuckDBInstance } from "@duckdb/node-api";
import { expect, test } from "vitest";
import { folderWith, loadFrom, pick } from "../loading.ts";

const instance = await DuckDBInstance.create(":memory:");
const connection = await instance.connect();
const zone = { timeZone: "Europe/Berlin" };
const until = { asOf: "2024-01-14" };

const event = "SELECT TIMESTAMP '2024-01-09 10:00:00' AS occurred_at, 'acme' AS account_id, 'save' AS event";

test("maps the columns that folders of Parquet files are named for", async () => {
  const dir = await folderWith({});
  for (const [folder, query] of [
    ["region=north/kind=a%20b", event],
    ["region=__HIVE_DEFAULT_PARTITION__/kind=c", event],
    ["region=south/kind=its own", `${event}, 'inside' AS kind`],
  ] as const) {
    await mkdir(join(dir, "data", folder), { recursive: true });
    await connection.run(`COPY (${query}) TO '${join(dir, "data", folder, "part-0.parquet")}' (FORMAT parquet)`);
  }
  const columns = { module: "kind", user_id: "region" };
  const loaded = await loadFrom(dir, { ...zone, sources: { events: { files: "data", columns } } }, until);
  expect(pick(await loaded.rows("command_weeks"), "module", "events", "users")).toEqual([
    ["a b", 1, 1],
    ["c", 1, null],
    ["inside", 1, 1],
  ]);
  expect(pick(await loaded.rows("user_weeks"), "user_id", "events")).toEqual([
    [null, 1],
    ["north", 1],
    ["south", 1],
  ]);
});

test("takes the day of an event from the folder of a text file, and puts a folder without one aside", async () => {
  const rows = gzipSync("account_id,event\nacme,save\nacme,open\n");
  const dir = await folderWith({ "d/date=2024-01-09/a.csv.gz": rows, "d/date=soon/a.csv.gz": rows });
  const events = { files: "d/*/*.csv.gz", columns: { occurred_at: "date" } };
  const loaded = await loadFrom(dir, { ...zone, sources: { events } });
  expect(loaded.report("events")).toMatchObject({ files: 2, rows_read: 4, rows_quarantined: 2 });
  expect(pick(await loaded.quarantine("events"), "file", "column", "reason", "value")).toEqual([
    ["d/date=soon/a.csv.gz", "occurred_at", "is not a date", "soon"],
    ["d/date=soon/a.csv.gz", "occurred_at", "is not a date", "soon"],
  ]);
});

test("gives a query the columns of folders", async () => {
  const row = "account_id,event\nacme,save\n";
  const dir = await folderWith({ "first.csv": row, "d/day=2024-01-09/a.csv": row, "d/day=2024-01-10/a.csv": row });
  const events = {
    files: { others: "first.csv", rows: "d" },
    query: "SELECT day AS occurred_at, account_id, event, _file, _line FROM rows",
  };
  const loaded = await loadFrom(dir, { ...zone, sources: { events } }, until);
  expect(pick(await loaded.rows("accounts"), "first_event_on", "last_event_on")).toEqual([
    ["2024-01-09", "2024-01-10"],
  ]);
});

test("loads a thousand files of Parquet and a thousand of CSV as one source", async () => {
  const text = "occurred_at,account_id,event\n2024-01-09T10:00:00,acme,save\n";
  const days = Array.from({ length: 1000 }, (_, i) => i);
  const dir = await folderWith(Object.fromEntries(days.map((i) => [`d/n=${i}/a.csv.gz`, gzipSync(text)])));
  await connection.run(`COPY (SELECT event.*, i AS n FROM (${event}) AS event, range(1000) AS r(i))
    TO '${join(dir, "d")}' (FORMAT parquet, PARTITION_BY (n), OVERWRITE_OR_IGNORE)`);
  const loaded = await loadFrom(
    dir,
    { ...zone, sources: { events: { files: "d", columns: { user_id: "n" } } } },
    until,
  );
  expect(loaded.report("events")).toMatchObject({ files: 2000, rows_read: 2000, rows_used: 2000 });
  expect(pick(await loaded.rows("command_weeks"), "events", "users")).toEqual([[2000, 1000]]);
}, 120_000);
