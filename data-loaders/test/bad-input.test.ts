import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { loadFiles, pick } from "./loading.ts";
import { problemsOf } from "./problems-of.ts";

const header = "occurred_at,account_id,event";
const good = "2024-01-01,acme,save\n2024-01-09,acme,save\n";

test("publishes facts without rows when every row is quarantined", async () => {
  const loaded = await loadFiles({ "events.csv": `${header}\n,acme,save\nsoon,acme,save\n` });
  expect(loaded.result.window).toEqual({ firstWeek: null, lastWeek: null });
  expect(loaded.report("events")).toMatchObject({
    rows_read: 2,
    rows_used: 0,
    rows_quarantined: 2,
    message: "no row could be used: see the quarantine and the rows outside the window",
  });
});

test("publishes facts without weeks when no week is over", async () => {
  const loaded = await loadFiles({ "events.csv": `${header}\n2024-01-01,acme,save\n2024-01-02,acme,save\n` });
  expect(loaded.result.window).toEqual({ firstWeek: null, lastWeek: 19716 });
  expect(loaded.report("events")).toMatchObject({ rows_read: 2, rows_used: 0, rows_after_window: 2 });
});

test("works with one account and one week", async () => {
  const loaded = await loadFiles({ "events.csv": `${header}\n2024-01-01,acme,save\n2024-01-08,acme,save\n` });
  expect(pick(await loaded.rows("account_weeks"), "account_id", "week", "events")).toEqual([["acme", "2024-01-01", 1]]);
});

test("quarantines each bad value with file, line, column, reason and the row", async () => {
  const rows = [
    "occurred_at,account_id,event,quantity",
    "2024-01-01,acme,save,1",
    ",acme,save,1",
    "yesterday,acme,save,1",
    "2024-02-30,acme,save,1",
    "2024-03-05,acme,save,1",
    '2024-01-02,"  ",save,1',
    "2024-01-02,acme,,1",
    "2024-01-02,acme,save,many",
    "2024-01-02,acme,save,-1",
    "2024-01-02,acme,save,inf",
    "2024-01-02,acme,save,1e12",
    "1970-01-01,acme,save,1",
    "2024-01-09,acme,save,",
  ];
  const loaded = await loadFiles({ "events.csv": `${rows.join("\n")}\n` });
  expect(pick(await loaded.quarantine("events"), "file", "line", "column", "reason", "value")).toEqual([
    ["events.csv", 3, "occurred_at", "is empty", null],
    ["events.csv", 4, "occurred_at", "is not a date", "yesterday"],
    ["events.csv", 5, "occurred_at", "is an impossible date", "2024-02-30"],
    ["events.csv", 6, "occurred_at", "lies in the future", "2024-03-05"],
    ["events.csv", 7, "account_id", "is empty", null],
    ["events.csv", 8, "event", "is empty", null],
    ["events.csv", 9, "quantity", "is not a number", "many"],
    ["events.csv", 10, "quantity", "is below the least allowed", "-1"],
    ["events.csv", 11, "quantity", "is not a finite number", "inf"],
    ["events.csv", 12, "quantity", "is too large", "1e12"],
    ["events.csv", 13, "occurred_at", "is an impossible date", "1970-01-01"],
  ]);
  expect((await loaded.quarantine("events"))[2]?.row).toBe(
    '{"occurred_at":"2024-02-30","account_id":"acme","event":"save","quantity":"1"}',
  );
  expect(loaded.report("events")).toMatchObject({ rows_read: 13, rows_used: 1, rows_quarantined: 11 });
  expect(pick(await loaded.rows("quarantine_reasons"), "column", "reason", "rows", "example_line")[0]).toEqual([
    "occurred_at",
    "is an impossible date",
    2,
    5,
  ]);
});

test("quarantines malformed rows one by one and keeps the good ones around them", async () => {
  const rows = [
    header,
    "2024-01-01,acme,save",
    "2024-01-01,acme",
    "2024-01-01,acme,save,more",
    '2024-01-01,acme,"save',
    "2024-01-02,acme,save",
    '2024-01-01,"ac"me,save',
    "2024-01-03,acme,save",
    "2024-01-0\u00004,acme,save",
    "",
    "2024-01-09,acme,save",
  ].join("\r\n");
  const bytes = Buffer.concat([Buffer.from(`${rows}\r\n`), Buffer.from("2024-01-05,M\xfcller,save\n", "latin1")]);
  const loaded = await loadFiles({ "events.csv": bytes });
  expect(pick(await loaded.quarantine("events"), "line", "reason")).toEqual([
    [3, "has 2 fields, the header has 3"],
    [4, "has 4 fields, the header has 3"],
    [5, "opens a quote that never closes"],
    [7, "has text after a closing quote"],
    [9, "holds a NUL byte"],
    [12, "is not UTF-8 text"],
  ]);
  expect(loaded.report("events")).toMatchObject({ rows_read: 10, rows_used: 3, rows_quarantined: 6 });
});

test("explains files that are no text in UTF-8", async () => {
  const bare = Buffer.from(`${header}\n`, "utf16le");
  const parquet = Buffer.from("PAR1....PAR1");
  const cut = gzipSync(`${header}\n${good.repeat(1000)}`).subarray(0, 60);
  for (const [content, message] of [
    [bare, /events.csv: the header holds NUL bytes/],
    [parquet, /events.csv: is a Parquet file, not text/],
    [cut, /events.csv: unexpected end of file/],
    [Buffer.from("a\rb\r"), /events.csv: its lines end with carriage returns alone/],
    [Buffer.from("PK\x03\x04..."), /events.csv: is a zip archive or a spreadsheet/],
  ] as const) {
    expect(await problemsOf({ "events.csv": content })).toEqual([expect.stringMatching(message)]);
  }
});

test("names a Parquet file that is not whole", async () => {
  const config = { sources: { events: { files: "events.parquet" } } };
  expect(await problemsOf({ "events.parquet": "PAR1 this is not one" }, config)).toEqual([
    expect.stringMatching(/^events: file cannot be read as Parquet: events.parquet: /),
  ]);
});

test("keeps ids from hell apart, to the letter", async () => {
  const ids = [
    "../../etc/passwd",
    "CON",
    "con",
    "a/b\\c",
    `"quoted" 'twice'`,
    "<script>alert(1)</script>",
    "=cmd|' /C calc'!A0",
    "x".repeat(10_000),
    "😀 émoji",
    "\u202Ertl",
    "007",
    "7",
    "Acme",
    "ACME",
  ];
  const lines = ids.flatMap((id) =>
    ["2024-01-01", "2024-01-09"].map((day) => `${day},"${id.replaceAll('"', '""')}",save`),
  );
  const loaded = await loadFiles({ "events.csv": `${header}\n${lines.join("\n")}\n` });
  const rows = await loaded.rows("accounts");
  expect(new Set(rows.map(({ account_id }) => account_id))).toEqual(new Set(ids));
  expect(new Set(rows.map(({ slug }) => slug)).size).toBe(ids.length);
  for (const { slug } of rows) expect(slug).toMatch(/^[a-z0-9][a-z0-9-]{0,59}$/);
});

test("reads fields of nine megabytes", async () => {
  const long = "x".repeat(9 << 20);
  for (const [name, text] of [
    ["events.csv", `${header},note\n2024-01-01,acme,"save, ${long}",\n2024-01-09,acme,save,"${long}"\n`],
    ["events.jsonl", `{"occurred_at":"2024-01-01","account_id":"acme","event":"save, ${long}"}\n`],
  ] as const) {
    const loaded = await loadFiles({ [name]: text }, { sources: { events: { files: name } } }, { asOf: "2024-01-07" });
    expect(pick(await loaded.rows("command_weeks"), "account_id", "events")).toEqual([["acme", 1]]);
  }
});

test("quarantines JSON lines that are no objects, and finds nested values", async () => {
  const lines = [
    '{"at":"2024-01-01","who":{"org":"acme"},"event":"save"}',
    '{"at":"2024-01-01","who":{"org":"acme"},"event":"save"',
    '["2024-01-01","acme","save"]',
    "nonsense",
    "",
    '{"at":"2024-01-02","event":"save"}',
    '{"at":"2024-01-09","who":{"org":7},"event":"save","extra":[1,2]}',
  ];
  const columns = { occurred_at: "at", account_id: "who.org" };
  const loaded = await loadFiles(
    { "events.jsonl": lines.join("\n") },
    { sources: { events: { files: "events.jsonl", columns } } },
  );
  expect(pick(await loaded.quarantine("events"), "line", "column", "reason")).toEqual([
    [2, null, "is not a JSON object"],
    [3, null, "is not a JSON object"],
    [4, null, "is not a JSON object"],
    [6, "account_id", "is empty"],
  ]);
  expect(loaded.report("events")).toMatchObject({ rows_read: 6, rows_quarantined: 4, unknown_columns: "extra" });
});

test("says which date format it cannot read", async () => {
  const config = { sources: { events: { files: "events.csv", dateFormats: ["%Q"] } } };
  expect(await problemsOf({ "events.csv": `${header}\n${good}` }, config)).toEqual([
    expect.stringContaining("events: date format cannot be read: %Q"),
  ]);
});
