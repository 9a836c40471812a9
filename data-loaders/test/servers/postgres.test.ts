import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { openSessions } from "../../src/servers/sessions.ts";
import { describeEngines, type RunningEngine, type TestEngine } from "./engines.ts";
import { withClient } from "./postgres-server.ts";
import { problemsOf, serverConfig, staged } from "./staged.ts";

describeEngines("a session", sessionSuite, ["postgres"]);

function sessionSuite(engine: TestEngine): void {
  let dir: string;
  let server: RunningEngine;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), "vitals-session-"));
    server = await engine.start();
    await sql(`
      CREATE TABLE events AS SELECT timestamptz '2024-01-02 10:00Z' AS occurred_at, 'acme'::text AS account_id, 'save'::text AS event;
      CREATE FUNCTION forget() RETURNS text LANGUAGE sql AS $$ DELETE FROM events; SELECT 'x'::text $$;
      CREATE SCHEMA other; CREATE TABLE other.events AS TABLE events; CREATE TABLE other.elsewhere AS TABLE events;
      CREATE ROLE reader LOGIN; GRANT USAGE ON SCHEMA other TO reader; GRANT SELECT ON other.events TO reader`);
    return async () => {
      await server.stop();
      await rm(dir, { recursive: true, force: true });
    };
  });
  const sql = (text: string) => withClient(server.url, (client) => client.query(text));
  const problems = (...[source, change]: [Parameters<typeof problemsOf>[2], Parameters<typeof problemsOf>[3]?]) =>
    problemsOf(engine, server, source, change);
  const event = "timestamptz '2024-01-02 10:00Z' AS occurred_at, 'acme'::text AS account_id";

  it("cannot write, whatever its query does", async () => {
    const writes = [
      `SELECT ${event}, forget() AS event`,
      `SELECT ${event}, setval('numbers', 7)::text AS event`,
      `SELECT ${event}, set_config('transaction_read_only', 'off', false) || forget() AS event`,
      "DELETE FROM events RETURNING *",
      "WITH gone AS (DELETE FROM events RETURNING *) SELECT * FROM gone",
    ];
    await sql("CREATE SEQUENCE numbers");
    for (const query of writes) expect([query, await problems({ query })]).toEqual([query, [expect.any(String)]]);
    expect((await sql("SELECT count(*)::int AS n FROM events")).rows).toEqual([{ n: 1 }]);
  });

  it("needs SELECT on a table and USAGE on its schema, and no more", async () => {
    const url = server.url.replace("vitals@", "reader@");
    const rows = await staged(engine, server, { table: "other.events" }, async ({ grouped }) => grouped?.rows, { url });
    expect(rows).toBe(1);
    expect(await problems({ table: "other.elsewhere" }, { url })).toEqual([
      "connection there: permission denied for table elsewhere: GRANT SELECT on it, and USAGE on its schema, to the role that reads",
    ]);
  });

  it("needs no right to columns that it does not read, and names one that it may not", async () => {
    await sql(`CREATE TABLE guarded AS SELECT *, 'u1'::text AS user_id, 'a@b.example'::text AS email FROM events;
      GRANT SELECT (occurred_at, account_id, event) ON guarded TO reader`);
    const url = server.url.replace("vitals@", "reader@");
    expect(await problems({ table: "guarded" }, { url })).toEqual([
      "connection there: the role may not read user_id of guarded of there: GRANT SELECT on it to the role that reads",
    ]);
    await sql("GRANT SELECT (user_id) ON guarded TO reader");
    expect(await problems({ table: "guarded" }, { url })).toEqual([]);
  });

  it("says that the role may not connect, without the name of the database", async () => {
    await sql("CREATE DATABASE secretive");
    await sql("REVOKE CONNECT ON DATABASE secretive FROM public");
    const url = server.url.replace("vitals@", "reader@").replace("/postgres", "/secretive");
    expect(await problems({ table: "events" }, { url })).toEqual([
      "connection there: the role may not connect to the database: GRANT CONNECT on it",
    ]);
  });

  it("says that a table is locked, once it has waited as long as a query may take", async () => {
    await withClient(server.url, async (client) => {
      await client.query("BEGIN; LOCK TABLE other.events IN ACCESS EXCLUSIVE MODE");
      expect(await problems({ table: "other.events" }, { querySeconds: 1 })).toEqual([
        expect.stringMatching(/^connection there: somebody changes the table and keeps it locked: load later/),
      ]);
    });
  });

  it("takes the table that the role sees first, and one of another schema by its full name", async () => {
    expect(await problems({ table: "events" })).toEqual([]);
    expect(await problems({ table: "elsewhere" })).toEqual([
      expect.stringMatching(/^connection there: no table elsewhere/),
    ]);
    expect(await problems({ table: "other.elsewhere" })).toEqual([]);
  });

  it("gives up a query that takes longer than it may", async () => {
    const query = `SELECT ${event}, pg_sleep(30)::text AS event`;
    const started = performance.now();
    expect(await problems({ query }, { querySeconds: 1 })).toEqual([
      expect.stringMatching(
        /^connection there: a query took longer than 1 seconds, or was cancelled: raise querySeconds/,
      ),
    ]);
    expect(performance.now() - started).toBeLessThan(15_000);
  });

  it("ends at once when it is closed, and its query with it", async () => {
    const sessions = openSessions(serverConfig(engine, server, { table: "events" }));
    const running = sessions
      .use("there", (session) => session.copy("SELECT pg_sleep(60), 1", join(dir, "sleep.csv")))
      .catch((error: unknown) => error);
    const busy =
      "SELECT count(*)::int AS n FROM pg_stat_activity WHERE state = 'active' AND query LIKE 'COPY%pg_sleep%'";
    await expect.poll(async () => (await sql(busy)).rows, { timeout: 20_000 }).toEqual([{ n: 1 }]);
    await sessions.close();
    await expect.poll(async () => (await sql(busy)).rows, { timeout: 20_000 }).toEqual([{ n: 0 }]);
    expect(await running).toBeInstanceOf(Error);
  });

  it("is opened again when the server ended it in the middle of a query", async () => {
    const sessions = openSessions(serverConfig(engine, server, { table: "events" }, { retries: 1 }), process.env, 1);
    const end =
      "SELECT count(pg_terminate_backend(pid))::int AS n FROM pg_stat_activity WHERE query LIKE 'COPY%pg_sleep(61)%'";
    let tries = 0;
    const copied = sessions.use("there", (session) =>
      session.copy(tries++ ? "SELECT 1, 1" : "SELECT pg_sleep(61), 1", join(dir, "middle.csv")),
    );
    await expect.poll(async () => (await sql(end)).rows, { timeout: 20_000 }).toEqual([{ n: 1 }]);
    expect([(await copied).rows, tries]).toEqual([1, 2]);
    await sessions.close();
  });

  it("says as it is what fails on this machine", async () => {
    const sessions = openSessions(serverConfig(engine, server, { table: "events" }));
    const copy = sessions.use("there", (session) => session.copy("SELECT 1, 1", join(dir, "no folder", "file.csv")));
    await expect(copy).rejects.toThrow("rows of a server cannot be kept: ENOENT: no such file or directory, open");
    await sessions.close();
  });

  it("is opened again when the server ended it, and reads the input from its start", async () => {
    const sessions = openSessions(serverConfig(engine, server, { table: "events" }, { retries: 1 }), process.env, 1);
    let tries = 0;
    const copied = await sessions.use("there", async (session) => {
      tries++;
      if (tries === 1) {
        await sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'vitals'");
      }
      return session.copy("SELECT account_id, 1 FROM events", join(dir, "again.csv"));
    });
    await sessions.close();
    expect([tries, copied.rows]).toEqual([2, 1]);
  });

  it("goes on after a query that failed", async () => {
    const sessions = openSessions(serverConfig(engine, server, { table: "events" }));
    const copy = (select: string) => sessions.use("there", (session) => session.copy(select, join(dir, "on.csv")));
    await expect(copy("SELECT 1 / 0, 1")).rejects.toThrow("division by zero");
    expect((await copy("SELECT account_id, 1 FROM events")).rows).toBe(1);
    await sessions.close();
  });

  it("reads one snapshot, whatever is written meanwhile", async () => {
    const sessions = openSessions(serverConfig(engine, server, { table: "events" }));
    const count = async () =>
      (
        await sessions.use("there", (session) =>
          session.copy("SELECT account_id, 1 FROM other.events", join(dir, "n.csv")),
        )
      ).rows;
    const before = await count();
    await sql("INSERT INTO other.events SELECT * FROM events");
    expect(await count()).toBe(before);
    await sessions.close();
  });

  it("looks for repeated ids only among those with blanks where an index keeps them apart", async () => {
    await sql(`CREATE TABLE keyed (occurred_at timestamptz, account_id text, event text, event_id text UNIQUE);
      INSERT INTO keyed SELECT '2024-01-02 10:00Z', 'acme', 'save', id FROM unnest(ARRAY['a', 'b', ' b', 'c', NULL, NULL]) AS id`);
    const found = await staged(engine, server, { table: "keyed" }, async ({ grouped, rows }) => [grouped?.rows, rows]);
    expect(found).toEqual([4, 2]);
  });
}
