import { rm, stat, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isOfWindow } from "../../src/check/look-for.ts";
import { sourceFindings } from "../../src/check/source-findings.ts";
import { folderHash } from "../../src/generations/content-hash.ts";
import { readSettled, settledFacts, settledPath } from "../../src/increments/settled/settled-manifest.ts";
import { folderWith, type Loaded, loadFrom } from "../loading.ts";

const header = "event_id,occurred_at,account_id,user_id,event";
const sources = { events: { files: "events" }, seats: { files: "seats.csv" }, users: { files: "users.csv" } };

/** Days of two weeks and a Monday; the report week is the second of them. */
async function twoWeeks(): Promise<string> {
  const days = ["01", "02", "03", "08", "09", "15"].map((day) => [`events/${day}.csv`, eventsOn(day)]);
  return folderWith({
    ...Object.fromEntries(days),
    "seats.csv": "account_id,valid_from,seats\nacme,2024-01-01,5\n",
    "users.csv": "user_id,account_id\nann,acme\n",
  });
}

function eventsOn(day: string): string {
  const rows = ["acme,ann,save", "acme,bob,route", "globex,cid,save"].map(
    (rest, i) => `e${day}-${i},2024-01-${day}T1${i}:00:00,${rest}`,
  );
  return `${[header, ...rows].join("\n")}\n`;
}

async function nightIn(dir: string, more: object = {}): Promise<{ loaded: Loaded; notices: string[] }> {
  const notices: string[] = [];
  const config = { sources, ...more };
  return { loaded: await loadFrom(dir, config, { onNotice: (sentence) => notices.push(sentence) }), notices };
}

/** Which file the facts of a table are, however it is called. */
const fileOf = async (dir: string, table: string) => (await stat(join(dir, `.vitals/facts/${table}.arrow`))).ino;
const filesOf = (dir: string) => Promise.all(settledFacts.map((table) => fileOf(dir, table)));

/** What a load of a past of its own publishes. */
async function alone(dir: string, more: object = {}): Promise<string> {
  await rm(join(dir, ".vitals"), { recursive: true });
  const { loaded } = await nightIn(dir, more);
  return folderHash(loaded.result.factsDir);
}

test("links the tables of a window in which nothing has changed, and says what came after it", async () => {
  const dir = await twoWeeks();
  await nightIn(dir);
  const before = await filesOf(dir);
  await writeFile(join(dir, "events/16.csv"), eventsOn("16").replaceAll("acme", "newcomer"));
  await writeFile(join(dir, "users.csv"), "user_id,account_id\ncid,globex\n");
  const { loaded } = await nightIn(dir);
  expect(await filesOf(dir)).toEqual(before);
  expect(loaded.report("events")).toMatchObject({ rows_read: 21, rows_used: 15, rows_after_window: 6 });
  expect(await folderHash(loaded.result.factsDir)).toBe(await alone(dir));
});

test.each<[string, (dir: string) => Promise<void>, object]>([
  ["a file of the window", (dir) => writeFile(join(dir, "events/09.csv"), eventsOn("10")), {}],
  ["a late event", (dir) => writeFile(join(dir, "events/late.csv"), eventsOn("04")), {}],
  ["a file that has gone", (dir) => rm(join(dir, "events/02.csv")), {}],
  ["the end of the week", (dir) => writeFile(join(dir, "events/22.csv"), eventsOn("22")), {}],
  ["a repeated id", (dir) => writeFile(join(dir, "events/16.csv"), eventsOn("08").replaceAll("T1", "T0")), {}],
  ["seats", (dir) => writeFile(join(dir, "seats.csv"), "account_id,valid_from,seats\nacme,2024-01-01,6\n"), {}],
  ["the catalogue", async () => {}, { catalogue: { rules: [{ event: "save", kind: "output" }] } }],
  ["an alias", async () => {}, { aliases: { globex: "acme" } }],
  ["an account that is left out", async () => {}, { exclude: { accounts: ["globex"] } }],
  ["the beginning of the history", async () => {}, { since: "2024-01-03" }],
])("makes the tables anew where this has changed: %s", async (_what, change, more) => {
  const dir = await twoWeeks();
  await nightIn(dir);
  const before = await fileOf(dir, "account_weeks");
  await change(dir);
  const { loaded, notices } = await nightIn(dir, more);
  expect(await fileOf(dir, "account_weeks")).not.toBe(before);
  expect(notices.filter((notice) => notice.includes("damaged"))).toEqual([]);
  expect(await folderHash(loaded.result.factsDir)).toBe(await alone(dir, more));
});

test("makes the tables anew, and says so, where what was kept of them is damaged", async () => {
  const damages: [string | null, (kept: string, dir: string) => Promise<void>][] = [
    ["it is damaged", (kept) => truncate(join(kept, "manifest.json"), 100)],
    ["it is damaged: stand_in", async (kept) => truncate(settledPath(kept, await manifestIn(kept), "stand_in"), 50)],
    ["it is damaged: week_masks", async (kept) => rm(settledPath(kept, await manifestIn(kept), "week_masks"))],
    [null, (_kept, dir) => truncate(join(dir, ".vitals/facts/user_weeks.arrow"), 50)],
  ];
  for (const [message, damage] of damages) {
    const dir = await twoWeeks();
    const first = await nightIn(dir);
    await damage(join(dir, ".vitals/increments/tables"), dir);
    const { loaded, notices } = await nightIn(dir);
    expect(notices).toEqual(
      message ? [expect.stringContaining(`what earlier loads kept of the tables is made anew: ${message}`)] : [],
    );
    expect(loaded.result.generation).toBe(first.loaded.result.generation);
    expect((await nightIn(dir)).notices).toEqual([]);
  }
});

async function manifestIn(kept: string) {
  const manifest = await readSettled(kept);
  if (manifest === null || typeof manifest === "string") throw new Error(`nothing kept: ${manifest}`);
  return manifest;
}

test("findings that are kept with the window look at nothing else", () => {
  const kept = sourceFindings.filter(isOfWindow);
  expect(kept.map(({ finding }) => finding)).toEqual([
    "gaps-of-large-accounts",
    "sudden-volume",
    "commands-vanished",
    "seats-below-users",
  ]);
  for (const { looked, found } of kept) {
    expect(`${looked} ${found}`).not.toMatch(
      /_input|event_cells|event_accounts|event_days|fleet_days|(FROM|JOIN) accounts\b|present|short_from/,
    );
    expect(found).toMatch(/AS example/);
  }
});
