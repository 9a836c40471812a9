import { mkdtemp, readdir, rm, truncate } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type Engine, openEngine } from "../../../src/engine/open-engine.ts";
import { dropRecent, keepRecent, keptRecent, recentKey } from "../../../src/servers/weeks/kept-recent.ts";

const week = { id: 1, name: "2024-01-01", bytes: 0, stamp: null, hash: "4 0 9 20 50", rows: 4 };
const file = { ...week, firstWeek: 19723, lastWeek: 19723, shape: null };
const span = { from: "2024-01-01", until: "2024-01-28" };
const key = recentKey("table", span, [file]);

let dir: string;
let engine: Engine;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "vitals-recent-"));
  engine = await openEngine(dir, {});
  await keepRecent(engine, dir, key, "(SELECT 1 AS one)");
});
afterEach(async () => {
  engine.close();
  await rm(dir, { recursive: true, force: true });
});

it("gives the rows back for the same weeks of the same table, and for nothing else", async () => {
  const from = await keptRecent(dir, recentKey("table", span, [file]));
  expect(await engine.rows(`SELECT * FROM ${from}`)).toEqual([{ one: 1 }]);
  const others = [
    recentKey("other table", span, [file]),
    recentKey("table", { ...span, until: "2024-02-04" }, [file]),
    recentKey("table", span, [{ ...file, id: 2 }]),
    recentKey("table", span, [{ ...file, hash: "4 0 9 21 50" }]),
    recentKey("table", span, [file, file]),
  ];
  for (const other of others) expect(await keptRecent(dir, other)).toBeNull();
});

it("gives nothing back that is damaged", async () => {
  for (const name of await readdir(dir)) if (name.startsWith("recent-")) await truncate(join(dir, name), 20);
  expect(await keptRecent(dir, key)).toBeNull();
});

it("is dropped under another name, and under any when everything was read anew", async () => {
  await dropRecent(dir, key);
  expect(await keptRecent(dir, key)).not.toBeNull();
  await dropRecent(dir, null);
  expect(await keptRecent(dir, key)).toBeNull();
});
