import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { expect, test } from "vitest";
import { folderWith, type Loaded, loadFiles, loadFrom } from "../loading.ts";

const connection = await (await DuckDBInstance.create(":memory:")).connect();

/** The week before the one of the newest time that can be true: 2024-01-15. */
const lastWeek = Date.UTC(2024, 0, 15) / 864e5;

function expectUnmoved({ result, report }: Loaded, rows: number): void {
  const row = report("events");
  expect(result.window.lastWeek).toBe(lastWeek);
  expect(row.rows_read).toBe(rows);
  expect(row.rows_used + row.rows_duplicate + row.rows_outside + row.rows_quarantined).toBe(rows);
}

const far = [
  "9999-12-31T23:59:59Z",
  "12024-01-01",
  "+052624-01-01T00:00:00Z",
  "294247-01-10 04:00:54.775806",
  "infinity",
  "-infinity",
  "epoch",
  "now",
  "tomorrow",
  "31.12.9999",
  "4102444800",
  "9999999999",
  "99999999999",
  "9999999999999",
  "9999999999999999",
  "9223372036854775807",
  "9999999999999999999",
  "99991231",
  "46100.5",
  "1e300",
  "NaN",
];

test.each(["UTC", "Pacific/Kiritimati"])(
  "no text of a time that cannot be true moves the weeks in %s",
  async (timeZone) => {
    const good = ["2024-01-02T10:00:00Z", "2024-01-23T10:00:00Z"];
    const rows = [...good, ...far].map((time) => `${time},acme,save`);
    const csv = await loadFiles(
      { "events.csv": `occurred_at,account_id,event\n${rows.join("\n")}\n` },
      { timeZone, sources: { events: { files: "events.csv", dateFormats: ["%d.%m.%Y"] } } },
    );
    expectUnmoved(csv, rows.length);
    expect(csv.report("events").rows_quarantined).toBe(far.length);
    const objects = [...good, ...far, 1e300, 9_223_372_036_854_775_807n, -1, 253_402_300_800].map(
      (time) =>
        `{"occurred_at":${typeof time === "string" ? JSON.stringify(time) : time},"account_id":"acme","event":"save"}`,
    );
    const json = await loadFiles(
      { "events.jsonl": `${objects.join("\n")}\n` },
      { timeZone, sources: { events: { files: "events.jsonl" } } },
    );
    expectUnmoved(json, objects.length);
  },
);

const units = ["TIMESTAMP", "TIMESTAMPTZ", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS", "DATE"];
const extremes: Record<string, string[]> = {
  TIMESTAMP_NS: ["2262-04-11 23:47:16", "infinity", "1677-09-21 00:12:44"],
  TIMESTAMP_S: ["9999-12-31 23:59:59", "52624-01-01 00:00:00"],
  DATE: ["5881580-07-10", "infinity", "-infinity", "9999-12-31"],
};
const usual = ["294247-01-10 04:00:54", "infinity", "-infinity", "9999-12-31 23:59:59", "52624-01-01 00:00:00"];

test.each(units)("no %s of Parquet that cannot be true moves the weeks", async (type) => {
  const times = ["2024-01-02 10:00:00", "2024-01-23 10:00:00", ...(extremes[type] ?? usual)];
  for (const timeZone of ["UTC", "Europe/Berlin"]) {
    const dir = await folderWith({});
    const rows = times.map((time) => `SELECT '${time}'::${type} AS occurred_at, 'acme' AS account_id, 'save' AS event`);
    await connection.run(`COPY (${rows.join(" UNION ALL ")}) TO '${join(dir, "e.parquet")}' (FORMAT parquet)`);
    expectUnmoved(await loadFrom(dir, { timeZone, sources: { events: { files: "*.parquet" } } }), times.length);
  }
});

test.each([
  ["TIMESTAMP", 1_000n],
  ["TIMESTAMP_MS", 1n],
  ["BIGINT", 1_000n],
])("a %s beyond the least and greatest that its Parquet file tells is judged by itself", async (type, perMs) => {
  const dir = await folderWith({});
  const start = Date.UTC(2024, 0, 1, 8);
  const micros = `(${start} + i * 60000) * 1000`;
  const time = type === "BIGINT" ? micros : `make_timestamp(${micros})::${type}`;
  const path = join(dir, "e.parquet");
  await connection.run(`COPY (SELECT (${time}) AS occurred_at, 'acme' AS account_id, 'save' AS event FROM range(32000) AS t(i))
    TO '${path}' (FORMAT parquet, COMPRESSION uncompressed, DICTIONARY_SIZE_LIMIT 1)`);
  const bytes = await readFile(path);
  const one = Buffer.alloc(8);
  one.writeBigInt64LE(BigInt(start + 777 * 60_000) * perMs);
  const at = bytes.indexOf(one, 1024);
  expect(at).toBeGreaterThan(0);
  // The year is about 52624 when milliseconds are taken for seconds.
  bytes.writeBigInt64LE(type === "BIGINT" ? 8_000_000_000_000_000_000n : 1_598_000_000_000_000n * perMs, at);
  await writeFile(path, bytes);
  const loaded = await loadFrom(dir, { sources: { events: { files: "*.parquet" } } });
  expectUnmoved(loaded, 32_000);
  expect(loaded.report("events").rows_quarantined).toBe(1);
});
