import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import fc from "fast-check";
import { expect, test } from "vitest";
import { LoadError } from "../../src/index.ts";
import { folderWith, type Loaded, loadFrom, pick } from "../loading.ts";

const instance = await DuckDBInstance.create(":memory:");
const connection = await instance.connect();

/** A folder with one Parquet file for each query. */
async function parquetFolder(queries: string[]): Promise<string> {
  const dir = await folderWith({});
  for (const [i, query] of queries.entries()) {
    await connection.run(`COPY (${query}) TO '${join(dir, `part-${i}.parquet`)}' (FORMAT parquet)`);
  }
  return dir;
}

async function loadParquet(queries: string[], columns = {}): Promise<Loaded> {
  const source = { files: "*.parquet", columns };
  return loadFrom(await parquetFolder(queries), { timeZone: "Europe/Berlin", sources: { events: source } });
}

const later = "SELECT TIMESTAMPTZ '2024-01-20 12:00:00+00' AS occurred_at, 'acme' AS account_id, 'save' AS event";

test("unites files of different columns and types", async () => {
  const loaded = await loadParquet([
    later,
    "SELECT TIMESTAMP '2024-01-08 00:30:00' AS occurred_at, 'acme' AS account_id, 'save' AS event, 2 AS quantity",
    "SELECT TIMESTAMPTZ '2024-01-07 23:30:00+00' AS occurred_at, 7 AS account_id, 'save' AS event, 1.5 AS quantity",
    "SELECT '2024-01-08T00:30:00' AS occurred_at, 7.0::DOUBLE AS account_id, 'save' AS event, '3' AS quantity",
    "SELECT 1704670200 AS occurred_at, 'acme'::BLOB AS account_id, 'save' AS event, 1::HUGEINT AS quantity",
    "SELECT DATE '2024-01-08' AS \"Occurred_At \", 'acme' AS account_id, 'save' AS event, NULL AS quantity",
  ]);
  expect(pick(await loaded.rows("command_weeks"), "account_id", "week", "events", "quantity")).toEqual([
    ["7", "2024-01-08", 2, 4.5],
    ["acme", "2024-01-08", 3, 4],
  ]);
});

test("puts days aside that are too far away to have a time", async () => {
  const loaded = await loadParquet([
    `SELECT unnest(['5874897-01-01', 'infinity', '-infinity', '0044-03-15 (BC)', '300000-01-01', '2024-01-08'])::DATE AS occurred_at,
       'acme' AS account_id, 'save' AS event`,
    later,
  ]);
  expect(pick(await loaded.quarantine("events"), "line", "reason")).toEqual([
    [1, "lies in the future"],
    [2, "lies in the future"],
    [3, "is an impossible date"],
    [4, "is an impossible date"],
    [5, "lies in the future"],
  ]);
});

test("quarantines rows by their number in the file", async () => {
  const loaded = await loadParquet([
    `SELECT * FROM (VALUES (TIMESTAMP '2024-01-01', 'acme', 'save', 1.0::DOUBLE), (NULL, 'acme', 'save', 1),
      (TIMESTAMP '2024-01-01', '', 'save', 1), (TIMESTAMP '2024-01-01', 'acme', 'save', 'nan'),
      (TIMESTAMP 'infinity', 'acme', 'save', 1), (TIMESTAMP '2024-01-01', 'a' || chr(0), 'save', 1)
    ) AS t(occurred_at, account_id, event, quantity)`,
    later,
  ]);
  expect(pick(await loaded.quarantine("events"), "file", "line", "column", "reason")).toEqual([
    ["part-0.parquet", 2, "occurred_at", "is empty"],
    ["part-0.parquet", 3, "account_id", "is empty"],
    ["part-0.parquet", 4, "quantity", "is not a finite number"],
    ["part-0.parquet", 5, "occurred_at", "lies in the future"],
    ["part-0.parquet", 6, "account_id", "holds a NUL character"],
  ]);
  expect(loaded.report("events")).toMatchObject({ rows_read: 7, rows_used: 1, rows_quarantined: 5 });
});

test.each(["account_id", "event", "user_id", "module"])(
  "puts a row aside whose %s holds a NUL character",
  async (column) => {
    const loaded = await loadParquet([
      `SELECT * REPLACE (CASE WHEN line = 1 THEN ${column} || chr(0) ELSE ${column} END AS ${column}) FROM (
       SELECT line, TIMESTAMP '2024-01-01' AS occurred_at, 'acme' AS account_id, 'save' AS event, 'u' AS user_id, 'm' AS module
       FROM range(1, 4) AS t(line))`,
    ]);
    expect(pick(await loaded.quarantine("events"), "line", "column", "reason")).toEqual([
      [1, column, "holds a NUL character"],
    ]);
    expect(loaded.report("events")).toMatchObject({ rows_read: 3, rows_quarantined: 1 });
  },
);

test("finds a field inside a nested column", async () => {
  const loaded = await loadParquet(
    [
      "SELECT TIMESTAMP '2024-01-01' AS t, {'org': {'id': 'acme'}} AS who, 'save' AS event",
      later
        .replace("AS account_id", "AS id")
        .replace("'acme' AS id", "{'org': {'id': 'acme'}} AS who")
        .replace("AS occurred_at", "AS t"),
    ],
    { occurred_at: "t", account_id: "who.org.id" },
  );
  expect(pick(await loaded.rows("command_weeks"), "account_id", "events")).toEqual([["acme", 1]]);
});

test("reads a file whose name looks like a pattern", async () => {
  const dir = await parquetFolder([later]);
  await connection.run(`COPY (${later.replace("20 12", "02 12")}) TO '${join(dir, "a[1]*.parquet")}' (FORMAT parquet)`);
  const loaded = await loadFrom(dir, { sources: { events: { files: "." } } });
  expect(loaded.report("events")).toMatchObject({ rows_read: 2, files: 2, rows_used: 1 });
});

test("takes event ids of Parquet for duplicates", async () => {
  const row = (id: string, at: string) =>
    `SELECT '${id}' AS event_id, TIMESTAMP '${at}' AS occurred_at, 'acme' AS account_id, 'save' AS event`;
  const loaded = await loadParquet([row("a", "2024-01-02"), row("a", "2024-01-01"), row("b", "2024-01-20")]);
  expect(loaded.report("events")).toMatchObject({
    rows_read: 3,
    rows_used: 1,
    rows_duplicate: 1,
    rows_after_window: 1,
  });
});

test("names the file when a damaged Parquet file cannot be read, wherever the damage is", async () => {
  const dir = await parquetFolder([
    `SELECT TIMESTAMP '2024-01-01' + INTERVAL (i) MINUTE AS occurred_at, 'acme' || i AS account_id, 'save' || hash(i) AS event
     FROM range(3000) AS t(i)`,
  ]);
  const whole = await readFile(join(dir, "part-0.parquet"));
  await fc.assert(
    fc.asyncProperty(
      fc.nat(whole.length - 1),
      fc.integer({ min: 1, max: 64 }),
      fc.boolean(),
      async (at, length, isCut) => {
        const damaged = Buffer.from(whole);
        damaged.fill(0xa5, at, Math.min(at + length, damaged.length));
        await writeFile(join(dir, "part-0.parquet"), isCut ? whole.subarray(0, at) : damaged);
        const outcome = await loadFrom(dir, { sources: { events: { files: "*.parquet" } } }).catch((error) => error);
        if (outcome instanceof Error && !(outcome instanceof LoadError)) throw outcome;
        if (!(outcome instanceof LoadError)) {
          const row = (outcome as Loaded).report("events");
          expect(row.rows_used + row.rows_outside + row.rows_quarantined).toBe(row.rows_read);
        } else for (const problem of outcome.problems) expect(problem).toMatch(/^events: .*part-0\.parquet/);
      },
    ),
    { numRuns: 40 },
  );
}, 120_000);

test("reads folders named after a day, whose name is a column that may be mapped", async () => {
  const dir = await folderWith({ "events/day=2024-01-02/keep": "", "events/day=2024-01-20/keep": "" });
  const path = (day: string) => join(dir, "events", `day=${day}`, "part.parquet");
  await connection.run(
    `COPY (SELECT TIMESTAMP '2024-01-02 10:00' AS occurred_at, 'acme' AS account_id, 'save' AS event)
     TO '${path("2024-01-02")}' (FORMAT parquet)`,
  );
  await connection.run(`COPY (${later}) TO '${path("2024-01-20")}' (FORMAT parquet)`);
  const loaded = await loadFrom(dir, { sources: { events: { files: "events" } } });
  expect(loaded.report("events")).toMatchObject({
    files: 2,
    rows_used: 1,
    rows_after_window: 1,
    unknown_columns: "day",
  });
});
