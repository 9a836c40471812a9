import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderWith, loadFiles, loadFrom } from "./loading.ts";
import { problemsOf } from "./problems-of.ts";

const header = "occurred_at,account_id,event";
const good = "2024-01-01,acme,save\n2024-01-09,acme,save\n";

test("names a missing file, the folder searched and the nearest name", async () => {
  expect(await problemsOf({ "event.csv": header })).toEqual([
    "events: no such file: events.csv: searched in <dir> (did you mean event.csv?)",
  ]);
});

test("names a glob that matches nothing, and an empty folder", async () => {
  const config = { sources: { events: { files: ["usage/*.csv", "empty"] } } };
  expect(await problemsOf({ "usage/a.parquet.bak": "", "empty/readme.md": "" }, config)).toEqual([
    "events: no file matches usage/*.csv: searched in <dir>/usage",
    expect.stringMatching(/^events: folder holds no readable file: <dir>\/empty: expected files ending in csv, tsv/),
  ]);
});

test("names a required column that is missing, the columns there are and the nearest one", async () => {
  expect(await problemsOf({ "events.csv": `ocurred_at,account_id,event\n${good}` })).toEqual([
    "events: no column occurred_at in events.csv, required for occurred_at (did you mean ocurred_at?): " +
      'its columns are ocurred_at, account_id, event: map it with columns: { occurred_at: "…" }',
  ]);
});

test("names a mapped column that is missing, though we could do without it", async () => {
  const config = { sources: { events: { files: "events.csv", columns: { quantity: "amount" } } } };
  expect(await problemsOf({ "events.csv": `${header}\n${good}` }, config)).toEqual([
    expect.stringMatching(/^events: no column amount in events.csv, mapped for quantity: its columns are/),
  ]);
});

test("names a column that stands twice when it is used, and ignores it when it is not", async () => {
  expect(await problemsOf({ "events.csv": `${header},event\n` })).toEqual([
    "events: column event stands 2 times in events.csv: name them apart",
  ]);
  const loaded = await loadFiles({ "events.csv": `${header},x,x,\n2024-01-01,acme,save,1,2,3\n` });
  expect(loaded.report("events")).toMatchObject({ rows_read: 1, unknown_columns: "column 6|x" });
});

test("reports every problem of every source at once, and publishes nothing", async () => {
  const config = {
    sources: {
      events: { files: "events.csv" },
      users: { files: "none.csv" },
      seats: { files: "seats.csv" },
      accounts: { files: "accounts.csv" },
    },
  };
  expect(
    await problemsOf(
      {
        "events.csv": "x\n",
        "seats.csv": "account_id,seats\n",
        "accounts.csv": "account_id,aliases\nb,a\na,b\nc,d\ne,d\n",
      },
      config,
    ),
  ).toEqual([
    expect.stringContaining("events: no column occurred_at"),
    expect.stringContaining("events: no column account_id"),
    expect.stringContaining("events: no column event"),
    expect.stringContaining("users: no such file: none.csv"),
    expect.stringContaining("seats: no column valid_from"),
    "aliases: account d became both c and e: keep one",
    "aliases: accounts become each other in a circle: b → a → b: remove one step",
  ]);
});

test.each([
  ["an empty file", ""],
  ["nothing but blank lines", "\n\r\n\n"],
  ["a header only", `${header}\n`],
])("publishes facts without rows for %s", async (_, content) => {
  const loaded = await loadFiles({ "events.csv": content });
  expect(loaded.result).toMatchObject({ status: "fresh", window: { firstWeek: null, lastWeek: null } });
  expect(loaded.report("events")).toMatchObject({ rows_read: 0, message: "the source holds no rows" });
  expect(await loaded.rows("account_weeks")).toEqual([]);
  expect(await loaded.rows("accounts")).toEqual([]);
});

test("keeps a message short when a file's first line is no header", async () => {
  const header = [`x${"z".repeat(1_000_000)}`, ...Array.from({ length: 5_000 }, (_, i) => `c${i}`)].join(",");
  const problems = await problemsOf({ "events.csv": `${header}\n` });
  expect(problems[0]).toMatch(/its columns are xz{59}…, c0, .* and 4961 more: map it with/);
  expect(problems.join("").length).toBeLessThan(3_000);
});

test("keeps the last good facts when an export comes out empty", async () => {
  const dir = await folderWith({ "events.csv": `${header}\n${good}` });
  const config = { sources: { events: { files: "events.csv" } } };
  const { result } = await loadFrom(dir, config);
  await writeFile(join(dir, "events.csv"), `${header}\n`);
  const kept = await loadFrom(dir, config);
  expect(kept.report("events").message).toMatch(/no row can be used, while the last load had events/);
  expect(kept.result).toMatchObject({ status: "partial", window: result.window });
});
