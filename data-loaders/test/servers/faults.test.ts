import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll, expect, it } from "vitest";
import { load } from "../../src/index.ts";
import { configOf } from "../loading.ts";
import { describeEngines, type RunningEngine } from "./engines.ts";
import { type Breakage, type ShardWire, shardWire } from "./shard-wire.ts";

const variable = "VITALS_TEST_BROKEN_URL";
const text = "VARCHAR";
const eventColumns = { occurred_at: "TIMESTAMP WITH TIME ZONE", account_id: text, event: text, user_id: text };
const events = Array.from({ length: 6000 }, (_, i) => {
  const at = new Date(Date.UTC(2024, 0, 1) + i * 600_000).toISOString().slice(0, 19).replace("T", " ");
  return [`${at}+00`, `a${i % 40}`, "save", `u${i % 600}`];
});
const accounts = Array.from({ length: 40 }, (_, i) => [`a${i}`, `Customer ${i}`, "2030-01-01"]);
const accountColumns = { account_id: text, name: text, ended_on: text };

describeEngines("a load from a server that fails", (engine) => {
  let dir: string;
  let server: RunningEngine;
  let wire: ShardWire;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), "vitals-faults-"));
    server = await engine.start();
    const port = new URL(server.url).port;
    wire = await shardWire(Number(port));
    process.env[variable] = server.url.replace(`:${port}/`, `:${wire.port}/`);
    await put("events", eventColumns, events);
    await put("accounts", accountColumns, accounts);
    return async () => {
      await wire.close();
      await server.stop();
      await rm(dir, { recursive: true, force: true });
    };
  });
  afterEach(async () => {
    wire.broken = null;
    wire.mend();
    await rm(join(dir, "state"), { recursive: true, force: true });
  });

  async function put(table: string, columns: Record<string, string>, rows: string[][]): Promise<void> {
    const csv = join(dir, `${table}.csv`);
    await writeFile(csv, rows.map((row) => `${row.join(",")}\n`).join(""));
    await server.createTable(table, columns, csv);
  }

  async function run(full = false) {
    const there = { engine: engine.name, url: { env: variable }, connectSeconds: 2, querySeconds: 3, retries: 1 };
    const sources = {
      events: { connection: "there", table: "events" },
      accounts: { connection: "there", table: "accounts" },
    };
    const stateDir = join(dir, "state");
    const options = { configDir: dir, stateDir, now: new Date("2024-03-01T12:00:00Z"), full };
    const { status, report } = await load(configOf({ connections: { there }, sources }), options);
    expect((await readdir(stateDir)).filter((name) => name.startsWith(".tmp-"))).toEqual([]);
    const said = report.filter((row) => row.status === "failed").map(({ input, message }) => `${input} → ${message}`);
    expect(said.join()).not.toMatch(/127\.0\.0\.1|reader|re@der|vitals@/);
    return { status, said };
  }
  const good = { status: "fresh", said: [] };
  const keptAll = ": all facts are those of the last good load, complete through 2024-02-04";
  const keptRows = ": the rows of the last good load are shown";

  it.each<[string, Breakage]>([
    ["ends at its first bytes", { after: 10, fate: "ends" }],
    ["ends in the middle", { after: 60_000, fate: "ends" }],
    ["falls silent at its first bytes", { after: 0, fate: "is silent" }],
    ["falls silent in the middle", { after: 60_000, fate: "is silent" }],
    ["drips", { after: 60_000, fate: "drips" }],
  ])("keeps the last good facts when an answer %s, within bounded time", async (_, broken) => {
    expect(await run()).toEqual(good);
    wire.broken = broken;
    const started = performance.now();
    const { status, said } = await run();
    expect(status).toBe("partial");
    expect(said.at(-1)).toMatch(/^events → events: connection there: /);
    expect(said.at(-1)).toContain(keptAll);
    expect(performance.now() - started).toBeLessThan(30_000);
    wire.broken = null;
    expect(await run()).toEqual(good);
  });

  it("waits for a server that is away once, and not for each of its tables", async () => {
    expect(await run()).toEqual(good);
    wire.broken = { after: 0, fate: "is silent" };
    await put("accounts", accountColumns, accounts);
    const before = performance.now();
    const { said } = await run();
    expect(said.length).toBeGreaterThan(0);
    // Two tries of two seconds, and one between.
    expect(performance.now() - before).toBeLessThan(9000);
  });

  it("shows the others' rows when a column is gone, and takes that for granted once it is told so", async () => {
    expect(await run()).toEqual(good);
    const { ended_on: _, ...left } = accountColumns;
    await put(
      "accounts",
      left,
      accounts.map(([id = "", name = ""]) => [id, name]),
    );
    expect(await run()).toEqual({
      status: "partial",
      said: [
        "accounts → accounts: ended_on was there in the last load, and no column has it now: " +
          `map it with columns: { ended_on: "…" }, or load once with --full when it is gone for good${keptRows}`,
      ],
    });
    expect(await run(true)).toEqual(good);
    expect(await run()).toEqual(good);
    await put("accounts", accountColumns, accounts);
  });

  it.each([
    ["accounts", accountColumns, [], keptRows],
    ["accounts", accountColumns, accounts.slice(21), keptRows],
    ["events", eventColumns, events.slice(3001), keptAll],
  ])("does not believe that most %s are gone", async (table, columns, rows, kept) => {
    expect(await run()).toEqual(good);
    await put(table, columns, rows);
    const { status, said } = await run();
    expect([status, said.length]).toEqual(["partial", 1]);
    expect(said[0]).toMatch(
      new RegExp(`^${table} → ${table}: ${rows.length} rows, while the last load found \\d+: .*--full`),
    );
    expect(said[0]).toContain(kept);
    expect((await run(true)).status).toBe("fresh");
    await put(table, columns, table === "events" ? events : accounts);
  });

  it("says what is wrong with each input when all fail", async () => {
    expect(await run()).toEqual(good);
    wire.cut();
    const { status, said } = await run();
    expect([status, said.length]).toEqual(["partial", 2]);
    expect(said[0]).toMatch(
      /^accounts → accounts: connection there: .*\(tried 2 times\): the rows of the last good load are shown$/,
    );
    expect(said[1]).toMatch(
      /^events → events: connection there: .*\(tried 2 times\): all facts are those of the last good/,
    );
  });
});
