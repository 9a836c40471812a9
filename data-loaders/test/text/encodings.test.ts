import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { loadFiles, pick } from "../loading.ts";

const rows = "Zeit,Kunde,Aktion\n2024-01-01,Müller,geprüft\n2024-01-02,Weiß,geprüft\n2024-01-09,Müller,geprüft\n";
const columns = { occurred_at: "Zeit", account_id: "Kunde", event: "Aktion" };
const counted = [
  ["Müller", "geprüft", 1],
  ["Weiß", "geprüft", 1],
];
const utf16be = Buffer.from(`\ufeff${rows}`, "utf16le").swap16();

test.each([
  ["UTF-16", Buffer.from(`\ufeff${rows}`, "utf16le"), undefined],
  ["UTF-16 with its bytes the other way round", utf16be, undefined],
  ["UTF-16 in gzip", gzipSync(utf16be), undefined],
  ["Windows-1252", Buffer.from(rows, "latin1"), "windows-1252"],
  [
    "lines of both kinds",
    Buffer.concat([Buffer.from(rows.slice(0, 45)), Buffer.from(rows.slice(45), "latin1")]),
    "latin1",
  ],
])("reads text in %s", async (_name, bytes, encoding) => {
  const source = { files: "events.csv", columns, ...(encoding && { encoding }) };
  const loaded = await loadFiles({ "events.csv": bytes }, { sources: { events: source } });
  expect(pick(await loaded.rows("command_weeks"), "account_id", "event", "events")).toEqual(counted);
  expect(loaded.report("events")).toMatchObject({ rows_read: 3, rows_quarantined: 0 });
});

test("a byte of Windows-1252 that Latin-1 has no letter for is read", async () => {
  const bytes = Buffer.from("occurred_at,account_id,event\n2024-01-01,a,5 \x80\n2024-01-09,a,\x84b\x93\n", "latin1");
  const loaded = await loadFiles(
    { "events.csv": bytes },
    { sources: { events: { files: "events.csv", encoding: "latin1" } } },
  );
  expect(pick(await loaded.rows("command_weeks"), "event")).toEqual([["5 €"]]);
});

test("lines that are not UTF-8 are set aside where no encoding is said", async () => {
  const loaded = await loadFiles(
    { "events.csv": Buffer.from(rows, "latin1") },
    { sources: { events: { files: "events.csv", columns } } },
  );
  expect(pick(await loaded.quarantine("events"), "line", "reason")).toEqual([
    [2, "is not UTF-8 text"],
    [3, "is not UTF-8 text"],
    [4, "is not UTF-8 text"],
  ]);
});

test("columns of a file without a header have the names that are said", async () => {
  const loaded = await loadFiles(
    { "events.csv": "2024-01-01;acme;save\n2024-01-09;acme;save\n" },
    { sources: { events: { files: "events.csv", header: ["occurred_at", "account_id", "event"] } } },
  );
  expect(loaded.report("events")).toMatchObject({ rows_read: 2, rows_used: 1, rows_after_window: 1 });
});
