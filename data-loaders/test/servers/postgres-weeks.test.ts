import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SourceConfig } from "@vitals/tables/config";
import type { Client } from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { load } from "../../src/index.ts";
import { optionsFor } from "../loading.ts";
import type { RunningEngine } from "./engines.ts";
import { postgresEngine } from "./postgres-engine.ts";
import { withClient } from "./postgres-server.ts";
import { serverConfig } from "./staged.ts";

const missing = postgresEngine.whyMissing ?? "";

describe.skipIf(missing !== "")("weeks of a table that PostgreSQL itself marks", () => {
  let dir: string;
  let server: RunningEngine;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), "vitals-marked-"));
    server = await postgresEngine.start();
    return async () => {
      await server.stop();
      await rm(dir, { recursive: true, force: true });
    };
  });

  async function nightOf(state: string, source: SourceConfig, full = false) {
    const notices: string[] = [];
    const options = {
      stateDir: join(dir, state),
      full,
      asOf: "2024-02-25",
      onNotice: (it: string) => notices.push(it),
    };
    const { generation, report } = await load(serverConfig(postgresEngine, server, source), optionsFor(dir, options));
    const events = report.find(({ input }) => input === "events");
    return { generation, notices, used: events?.rows_used, duplicate: events?.rows_duplicate };
  }

  const marked = `
    CREATE TABLE events (occurred_at timestamptz, account_id text, event text, event_id text PRIMARY KEY, updated_at timestamptz DEFAULT now());
    CREATE FUNCTION mark() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.updated_at := now(); RETURN NEW; END';
    CREATE TRIGGER mark BEFORE UPDATE ON events FOR EACH ROW EXECUTE FUNCTION mark();
    INSERT INTO events SELECT timestamptz '2024-01-01 10:00:00+00' + n * interval '1 day', 'acme', 'save', 'e' || n, '2024-02-20'
    FROM generate_series(0, 41) AS days (n)`;
  const source = { table: "events", watermark: "updated_at" };

  it("are read again when a transaction that was open during a load ends, whatever it did", async () => {
    await withClient(server.url, (client) =>
      client.query(`DROP TABLE IF EXISTS events CASCADE; DROP FUNCTION IF EXISTS mark; ${marked}`),
    );
    const changes = [
      "INSERT INTO events VALUES ('2024-01-03', 'acme', 'save', 'late')",
      "UPDATE events SET occurred_at = occurred_at + interval '8 days' WHERE event_id = 'e3'",
      "UPDATE events SET event = 'login' WHERE event_id = 'e9'",
      "DELETE FROM events WHERE event_id IN ('e4', 'e20')",
      "INSERT INTO events VALUES ('2024-02-06', 'acme', 'save', ' e30')",
    ];
    await withClient(server.url, async (open) => {
      for (const change of changes) {
        await open.query("BEGIN");
        await open.query(change);
        const names: Record<string, string> = {};
        for (const moment of ["before", "after"]) {
          if (moment === "after") await open.query("COMMIT");
          const night = await nightOf("nightly", source);
          const full = await nightOf("full", source, true);
          expect([change, moment, night]).toEqual([change, moment, full]);
          names[moment] = night.generation;
        }
        expect(names.after).not.toBe(names.before);
      }
    });
    expect(await nightOf("nightly", source)).toMatchObject({ used: 41, duplicate: 1 });
  });

  it("are all read again when a view means something else, and not when its table has another index", async () => {
    const run = (sql: string) => withClient(server.url, (client: Client) => client.query(sql));
    const view = (event: string) =>
      run(
        `CREATE OR REPLACE VIEW seen AS SELECT occurred_at, account_id, ${event} AS event, event_id, updated_at FROM events`,
      );
    await run(`DROP TABLE IF EXISTS events CASCADE; DROP FUNCTION IF EXISTS mark; ${marked}`);
    const seen = { ...source, table: "seen" };
    await view("event");
    await nightOf("viewed", seen);
    await run("CREATE INDEX ON events (occurred_at)");
    expect((await nightOf("viewed", seen)).notices).toEqual([]);
    await view("upper(event)");
    const night = await nightOf("viewed", seen);
    expect(night.notices).toEqual([expect.stringContaining("the table")]);
    expect(night.generation).toBe((await nightOf("full of view", seen, true)).generation);
  });
});
