import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { folderHash } from "../../src/generations/content-hash.ts";
import { settledFacts } from "../../src/increments/settled/settled-manifest.ts";
import { load } from "../../src/index.ts";
import { optionsFor } from "../loading.ts";
import { describeEngines, type RunningEngine } from "./engines.ts";
import { begin, type EventRow, putRows, TableOfEvents } from "./nights.ts";
import { serverConfig } from "./staged.ts";

const day = 86_400;
const types = { time: "TIMESTAMP WITH TIME ZONE", mark: "BIGINT" } as const;
const source = { table: "settled events", watermark: "changed" };
const row = (at: number, id: string): EventRow => ({
  ...{ at: at * day + 43_200, account: "a", event: "save", user: "ann", quantity: "1", id },
});

describeEngines("weeks of a table that an earlier load settled", (engine) => {
  let dir: string;
  let server: RunningEngine;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), "vitals-settled-"));
    server = await engine.start();
    return async () => {
      await server.stop();
      await rm(dir, { recursive: true, force: true });
    };
  });

  /** Which files the large tables are after a night, and the name of all facts. */
  async function nightAt(at: number, rows: TableOfEvents, full = false) {
    await putRows(server, source.table, join(dir, "rows.csv"), rows, types);
    const stateDir = join(dir, "state");
    const now = new Date((begin + at * day) * 1000);
    await load(serverConfig(engine, server, source), { ...optionsFor(dir, { stateDir, full, now }) });
    const inode = async (name: string) => (await stat(join(stateDir, "facts", `${name}.arrow`))).ino;
    return { files: await Promise.all(settledFacts.map(inode)), facts: await folderHash(join(stateDir, "facts")) };
  }

  it("keep their tables while only later weeks change, with the facts of a full load", async () => {
    const rows = new TableOfEvents();
    const insert = (...added: EventRow[]) => rows.apply({ kind: "insert", rows: added, isLate: false });
    insert(row(1, "e1"), row(8, "e2"), row(15, "e3"), row(22, "e4"));
    const first = await nightAt(24, rows);
    insert(row(23, "e5"));
    const second = await nightAt(25, rows);
    expect(second.files).toEqual(first.files);
    expect((await nightAt(25, rows, true)).facts).toBe(second.facts);
    rows.apply({ kind: "change", which: 0, change: {} });
    expect((await nightAt(26, rows)).files).not.toEqual(second.files);
  });
});
