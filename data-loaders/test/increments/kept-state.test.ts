import { readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderHash } from "../../src/generations/content-hash.ts";
import { folderWith, type Loaded, loadFrom } from "../loading.ts";

const header = "event_id,occurred_at,account_id,event";
const config = { sources: { events: { files: "events" } } };

/** Five days of two weeks; the report week is the first of them. */
async function fiveDays(): Promise<string> {
  const days = ["01", "02", "03", "08", "09"].map((day) => [
    `events/${day}.csv`,
    `${header}\ne${day},2024-01-${day}T10:00:00,acme,save\n,nonsense,acme,save\n`,
  ]);
  return folderWith(Object.fromEntries(days));
}

async function manifestIn(
  dir: string,
): Promise<{ files: { name: string }[]; batches: { name: string; ids: number[] }[] }> {
  const text = await readFile(join(dir, ".vitals/increments/events/manifest.json"), "utf8");
  return JSON.parse(text.split("\n")[1] as string);
}

async function nightIn(dir: string, full = false): Promise<{ loaded: Loaded; notices: string[] }> {
  const notices: string[] = [];
  const loaded = await loadFrom(dir, config, { full, onNotice: (sentence) => notices.push(sentence) });
  return { loaded, notices };
}

test("reads only the new file, and counts the rows of all", async () => {
  const dir = await fiveDays();
  await nightIn(dir);
  const before = await manifestIn(dir);
  await writeFile(join(dir, "events/10.csv"), `${header}\ne10,2024-01-10,acme,save\n`);
  const { loaded, notices } = await nightIn(dir);
  const after = await manifestIn(dir);
  expect(notices).toEqual([]);
  expect(after.batches[0]).toEqual(before.batches[0]);
  expect(after.batches.map(({ ids }) => ids.length)).toEqual([5, 1]);
  expect(loaded.report("events")).toMatchObject({
    files: 6,
    rows_read: 11,
    rows_used: 3,
    rows_after_window: 3,
    rows_quarantined: 5,
  });
  expect(await loaded.quarantine("events")).toHaveLength(5);
  const bytes = await folderHash(loaded.result.factsDir);
  const full = await nightIn(dir, true);
  expect(full.loaded.result).toEqual(loaded.result);
  expect(await folderHash(full.loaded.result.factsDir)).toBe(bytes);
});

test("reads a file again that a new one shares an id with", async () => {
  const dir = await fiveDays();
  await nightIn(dir);
  await writeFile(join(dir, "events/10.csv"), `${header}\ne02,2024-01-02T09:00:00,acme,save\n`);
  const { loaded } = await nightIn(dir);
  expect((await manifestIn(dir)).batches.map(({ ids }) => ids.length)).toEqual([5, 2]);
  expect(loaded.report("events")).toMatchObject({ rows_used: 3, rows_duplicate: 1 });
  expect((await nightIn(dir, true)).loaded.result.generation).toBe(loaded.result.generation);
});

test("says in a sentence that what is kept is damaged, and reads everything", async () => {
  const damages: [string, (state: string, batch: string) => Promise<unknown>][] = [
    ["it is damaged: batch", (state, batch) => truncate(join(state, batch, "groups.parquet"), 100)],
    ["it is damaged: batch", (state, batch) => rm(join(state, batch, "ids.parquet"))],
    ["it is damaged", (state) => truncate(join(state, "manifest.json"), 200)],
    ["it is damaged", (state) => writeFile(join(state, "manifest.json"), "")],
  ];
  for (const [message, damage] of damages) {
    const dir = await fiveDays();
    const first = await nightIn(dir);
    const state = join(dir, ".vitals/increments/events");
    await damage(state, (await manifestIn(dir)).batches[0]?.name as string);
    const { loaded, notices } = await nightIn(dir);
    expect(notices).toEqual([expect.stringContaining(`what earlier loads kept of events is read anew: ${message}`)]);
    expect(loaded.result.generation).toBe(first.loaded.result.generation);
    expect((await nightIn(dir)).notices).toEqual([]);
  }
});

test("makes one batch of many, and leaves nothing that nobody names", async () => {
  const dir = await fiveDays();
  for (let day = 10; day < 26; day++) {
    await writeFile(join(dir, `events/${day}.csv`), `${header}\ne${day},2024-01-${day},acme,save\n`);
    await nightIn(dir);
  }
  const { batches, files } = await manifestIn(dir);
  expect(batches.length).toBeLessThanOrEqual(12);
  expect(files).toHaveLength(21);
  const names = await readdir(join(dir, ".vitals/increments/events"));
  expect(names.sort()).toEqual([...batches.map(({ name }) => name), "manifest.json"].sort());
  const { loaded } = await nightIn(dir);
  expect((await nightIn(dir, true)).loaded.result.generation).toBe(loaded.result.generation);
}, 120_000);
