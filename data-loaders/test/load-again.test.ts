import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { folderHash } from "../src/generations/content-hash.ts";
import { loadFiles, loadFrom } from "./loading.ts";

// Monday 2024-01-01; the event of 2024-01-15 is in a week that is not over, so the report week is that of 2024-01-08.
const events = `occurred_at,account_id,event,user_id,module,quantity
2024-01-01 10:00,acme,design.create,ann,design,2
2024-01-01 11:00,acme,design.create,bob,design,
2024-01-02 09:00,acme,login,ann,,1
2024-01-09 09:00,acme,route.run,ann,,5
2024-01-15 09:00,acme,route.run,ann,,5
2024-01-10 09:00,zeta,design.create,,design,1
`;

test("gives the same numbers from CSV, gzipped CSV, JSON lines and folders of pieces", async () => {
  const [header, ...lines] = events.trimEnd().split("\n") as [string, ...string[]];
  const names = header.split(",");
  const json = lines.map((line) => JSON.stringify(Object.fromEntries(line.split(",").map((v, i) => [names[i], v]))));
  const plain = await loadFiles({ "events.csv": events });
  const others = [
    { files: { "events.csv.gz": gzipSync(events) }, from: "events.csv.gz" },
    { files: { "events.jsonl": json.join("\n") }, from: "events.jsonl" },
    {
      files: {
        "parts/a.csv": [header, ...lines.slice(0, 2)].join("\n"),
        "parts/b.tsv": `${[header, ...lines.slice(2, 4)].join("\n").replaceAll(",", "\t")}\n`,
        "parts/c.jsonl.gz": gzipSync(json.slice(4).join("\n")),
      },
      from: "parts",
    },
  ];
  for (const { files, from } of others) {
    const other = await loadFiles(files, { sources: { events: { files: from } } });
    for (const table of ["account_weeks", "command_weeks", "user_weeks", "recent_events", "accounts"] as const) {
      const bytes = (dir: string) => readFile(join(dir, `${table}.arrow`));
      expect(await bytes(other.result.factsDir), `${from}: ${table}`).toEqual(await bytes(plain.result.factsDir));
    }
  }
});

test("gives the same bytes from the same files", async () => {
  const first = await loadFiles({ "events.csv": events });
  const hash = await folderHash(first.result.factsDir);
  const second = await loadFrom(first.dir, { sources: { events: { files: "events.csv" } } }, { threads: 1 });
  expect(await folderHash(second.result.factsDir)).toBe(hash);
  expect(second.result.generation).toBe(first.result.generation);
});

test("moves the report week with asOf, and leaves out what came later", async () => {
  const loaded = await loadFiles({ "events.csv": events }, {}, { asOf: "2024-01-07" });
  expect(loaded.result.window).toEqual({ firstWeek: 19723, lastWeek: 19723 });
  expect(loaded.report("events")).toMatchObject({ rows_used: 3, rows_after_window: 3 });
});

test("leaves out what came before since, and accounts that are excluded", async () => {
  const loaded = await loadFiles({ "events.csv": events }, { since: "2024-01-02", exclude: { accounts: ["zeta"] } });
  expect(loaded.report("events")).toMatchObject({
    rows_read: 6,
    rows_used: 2,
    rows_before_window: 2,
    rows_after_window: 1,
    rows_excluded: 1,
    rows_outside: 4,
  });
});
