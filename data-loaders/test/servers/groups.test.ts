import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { configOf } from "../loading.ts";
import { describeEngines, type RunningEngine } from "./engines.ts";
import { sameTextRows } from "./same-rows.ts";
import { staged } from "./staged.ts";

const columns = {
  occurred_at: "TIMESTAMP WITH TIME ZONE",
  account_id: "VARCHAR",
  event: "VARCHAR",
  user_id: "VARCHAR",
  quantity: "DOUBLE",
  event_id: "VARCHAR",
};
const at = "2024-01-02 10:00:00+00";

describeEngines("what is grouped", (engine) => {
  let dir: string;
  let server: RunningEngine;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), "vitals-groups-"));
    server = await engine.start();
    return async () => {
      await server.stop();
      await rm(dir, { recursive: true, force: true });
    };
  });

  async function put(rows: (string | null)[][], types: Record<string, string> = columns) {
    const named = rows.map((row) => Object.fromEntries(Object.keys(types).map((name, i) => [name, row[i] ?? null])));
    const config = configOf({ sources: { events: { files: "events.parquet" } } });
    const into = await mkdtemp(join(dir, "rows-"));
    await sameTextRows(config, { events: { columns: types, rows: named } }, { into, engine, server });
  }
  const table = { table: "events rows" };

  it("is every row of which each value is beyond doubt; each other comes as it is", async () => {
    await put([
      [at, "acme", "save", "u1", "1.5", "a"],
      ["2024-01-03 10:00:00+00", "acme", "save", "u1", null, "b"],
      ["2024-01-09 10:00:00+00", "acme", "save", "u1", "0", null],
      [at, " blank", "save", "u1", "1", "c"],
      [at, "acme", "save", "u1", "-1", "d"],
      [at, "acme", "save", "u1", "0.0000005", "e"],
      [at, null, "no account", "u1", "1", "f"],
      [null, "acme", "no time", "u1", "1", "g"],
      ["2024-03-01 12:00:00.000001+00", "acme", "after the present", "u1", "1", "h"],
      [at, "acme", "twice", "u1", "1", "same"],
      [at, "acme", "twice", "u1", "1", " same"],
    ]);
    await staged(engine, server, table, async ({ grouped, rows, problems, doubt }, duck) => {
      expect({ problems, doubt, rows, grouped: grouped?.rows }).toEqual({
        problems: [],
        doubt: null,
        rows: 8,
        grouped: 3,
      });
      const cells = await duck.rows(
        `SELECT account_id, event, user_id, module, week::VARCHAR AS week, events, quantity::VARCHAR AS quantity,
           first_at::VARCHAR AS first_at, last_at::VARCHAR AS last_at, day_mask FROM ${grouped?.cells} ORDER BY week`,
      );
      const first = { account_id: "acme", event: "save", user_id: "u1", module: null, week: "2024-01-01" };
      expect(cells).toEqual([
        {
          ...first,
          ...{ events: 2, quantity: "2.500000", day_mask: 0b110 },
          ...{ first_at: "2024-01-02 10:00:00", last_at: "2024-01-03 10:00:00" },
        },
        {
          ...first,
          ...{ week: "2024-01-08", events: 1, quantity: "0.000000", day_mask: 0b10 },
          ...{ first_at: "2024-01-09 10:00:00", last_at: "2024-01-09 10:00:00" },
        },
      ]);
    });
  });

  it("is nothing where a type is never sure, and says which", async () => {
    await put([[at, "1.5", "save", null]], {
      occurred_at: "VARCHAR",
      account_id: "DOUBLE",
      event: "VARCHAR",
      user_id: "VARCHAR",
    });
    await staged(engine, server, table, async ({ grouped, rows, doubt }) => {
      expect({ grouped, rows }).toEqual({ grouped: null, rows: 1 });
      expect(doubt).toMatch(/^occurred_at is of type [\w()]+, account_id is of type [\w()]+$/);
    });
  });

  it("is nothing where a column bears a name that groups need, and its values come right", async () => {
    const names = {
      occurred_at: "TIMESTAMP WITH TIME ZONE",
      vitals_event: "VARCHAR",
      vitals_account_id: "VARCHAR",
      event: "VARCHAR",
    };
    await put([[at, "acme", "save", "no"]], names);
    const source = { ...table, columns: { account_id: "vitals_event", event: "vitals_account_id" } };
    await staged(engine, server, source, async ({ grouped, relations, doubt }, duck) => {
      const [{ row } = { row: "" }] = await duck.rows<{ row: string }>(
        `SELECT ${relations[0]?.row} AS row FROM ${relations[0]?.from}`,
      );
      expect([grouped, doubt]).toEqual([null, "column vitals_event bears a name that groups need"]);
      expect(JSON.parse(row)).toMatchObject({ vitals_event: "acme", vitals_account_id: "save" });
    });
  });

  it("is told apart by more repeated ids than can be listed", async () => {
    const rows = Array.from({ length: 3000 }, (_, i) => [at, "acme", "save", "u1", "1", `id${i % 1500}`]);
    await put([...rows, [at, "acme", "save", "u1", "1", "single"]]);
    await staged(engine, server, table, async ({ grouped, rows }) => {
      expect({ grouped: grouped?.rows, rows }).toEqual({ grouped: 1, rows: 3000 });
    });
  });

  it("keeps the newest fifty events of each account, and those level with the last", async () => {
    const minutes = Array.from({ length: 60 }, (_, i) => String(i).padStart(2, "0"));
    await put([
      ...minutes.map((minute) => [`2024-02-05 10:${minute}:00+00`, "acme", "save", "u1", "1", null]),
      ...minutes.map((_, i) => [at, "zeta", i % 2 ? "save" : "view", `u${i}`, "1", null]),
      ["2024-01-01 00:00:00+00", "early", "save", "u1", "1", null],
    ]);
    await staged(engine, server, table, async ({ grouped }, duck) => {
      const recent = await grouped?.recent({ from: "2024-01-02", until: "2024-02-05" });
      const rows = await duck.rows(
        `SELECT account_id, count(*) AS n, min(occurred_at)::VARCHAR AS first FROM ${recent} GROUP BY 1 ORDER BY 1`,
      );
      // An engine may send more than it must, but none of another account or span.
      expect(rows).toEqual([
        {
          account_id: "acme",
          n: expect.toSatisfy((n) => n >= 50),
          first: expect.toSatisfy((at) => at <= "2024-02-05 10:10:00"),
        },
        { account_id: "zeta", n: 60, first: "2024-01-02 10:00:00" },
      ]);
    });
  });
});
