import { expect, test } from "vitest";
import { jsonArrayLines } from "../../src/text/json-array.ts";
import { loadFiles, pick } from "../loading.ts";

const events = [
  { occurred_at: "2024-01-01", account_id: "a[1]", event: 'say "}"' },
  { occurred_at: "2024-01-02", account_id: "a[1]", event: "tags", tags: ["x", { y: [1] }] },
  { occurred_at: "2024-01-09", account_id: "b", event: "\\" },
];

test.each([0, 2])("reads an array of objects, indented by %d", async (indent) => {
  const loaded = await loadFiles(
    { "events.json": `\ufeff\n${JSON.stringify(events, null, indent)}\n` },
    { sources: { events: { files: "events.json" } } },
  );
  expect(loaded.report("events")).toMatchObject({ rows_read: 3, rows_used: 2, rows_after_window: 1 });
});

test("an array that is cut off loses its last element only, and says so", async () => {
  const text = JSON.stringify(events, null, 2);
  const loaded = await loadFiles(
    { "events.json": text.slice(0, -20) },
    { sources: { events: { files: "events.json" } } },
  );
  expect(pick(await loaded.quarantine("events"), "line", "reason")).toEqual([[3, "is not a JSON object"]]);
  expect(loaded.report("events")).toMatchObject({ rows_read: 3, rows_quarantined: 1 });
});

test("gives the same lines however the text is cut into chunks", () => {
  const text = Buffer.from(JSON.stringify(events, null, 1));
  const linesOf = (size: number) => {
    let lines = "";
    const feed = jsonArrayLines((chunk) => {
      lines += chunk.toString();
    });
    for (let at = 0; at < text.length; at += size) feed(text.subarray(at, at + size), false);
    feed(Buffer.alloc(0), true);
    return lines.split("\n").filter((line) => line.trim() !== "");
  };
  expect(linesOf(1)).toEqual(linesOf(text.length));
  expect(linesOf(text.length).map((line) => JSON.parse(line))).toEqual(events);
});
