import fc from "fast-check";
import { expect, test } from "vitest";
import { loadFiles } from "./loading.ts";

/** Bytes that break things, and pieces of good rows, in any order. */
const pieces = [
  "2024-01-01,acme,save,1,e1\n",
  "2024-01-09T10:00:00Z,acme,save,2,e2\n",
  "2024-01-09,zeta,open,,\r\n",
  "1999-01-01,old,save,1,e3\n",
  "2024-02-31,acme,save,1,e4\n",
  '"2024-01-02","a ""b"", c",save,1,e1\n',
  '"2024-01-02","multi\nline",save,1,e5\n',
  '{"occurred_at":"2024-01-03","account_id":"acme","event":"save","quantity":3,"event_id":"e1"}\n',
  '{"occurred_at":"2024-01-03","account_id":{"deep":[1]},"event":null}\n',
  "[1,2]\n",
  "null\n",
  ...["\n", "\r", "\r\n", '"', '""', ",", ",,,,\n", "\0", "\x01", "\x02", "{", "}", "NaN", "-5", "\ufeff", "é", "😀"],
];
const raw = [Buffer.from([0xff]), Buffer.from([0xc3]), Buffer.from([0x80, 0x0a])];
const chunk = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...pieces).map((piece) => Buffer.from(piece)) },
  { weight: 1, arbitrary: fc.constantFrom(...raw) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 12 }).map((bytes) => Buffer.from(bytes)) },
);
const content = fc.array(chunk, { maxLength: 40 }).map((chunks) => Buffer.concat(chunks));

/** A load checks the accounting equation itself and fails when it does not hold; the quarantine must say as much. */
async function expectNothingLost(name: string, bytes: Buffer): Promise<void> {
  const source = { files: name, format: name.endsWith("csv") ? ("csv" as const) : ("jsonl" as const) };
  const config = { sources: { events: source }, since: "2000-01-01", exclude: { accounts: ["zeta"] } };
  const loaded = await loadFiles({ [name]: bytes }, config);
  const row = loaded.report("events");
  const weekly = (await loaded.rows("command_weeks")).reduce((sum, { events }) => sum + Number(events), 0);
  expect(row.rows_used + row.rows_duplicate + row.rows_outside + row.rows_quarantined).toBe(row.rows_read);
  expect(weekly).toBe(row.rows_used);
  const quarantined = await loaded.quarantine("events");
  expect(quarantined.length).toBe(row.rows_quarantined);
  for (const { reason, line, file } of quarantined) {
    expect(typeof reason).toBe("string");
    expect(line).toBeGreaterThan(0);
    expect(file).toBe(name);
  }
}

test("loses no row and invents none, whatever stands in a CSV file", async () => {
  const header = Buffer.from("occurred_at,account_id,event,quantity,event_id\n");
  await fc.assert(
    fc.asyncProperty(content, (bytes) => expectNothingLost("events.csv", Buffer.concat([header, bytes]))),
    { numRuns: 30 },
  );
}, 240_000);

test("loses no row and invents none, whatever stands in a JSON lines file", async () => {
  const first = Buffer.from('{"occurred_at":"2024-01-01","account_id":"a","event":"e","event_id":"x"}\n');
  await fc.assert(
    fc.asyncProperty(content, (bytes) => expectNothingLost("events.jsonl", Buffer.concat([first, bytes]))),
    { numRuns: 30 },
  );
}, 240_000);
