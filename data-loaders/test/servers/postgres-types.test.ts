import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { describeEngines, type RunningEngine, type TestEngine } from "./engines.ts";
import { withClient } from "./postgres-server.ts";
import { problemsOf, staged } from "./staged.ts";

describeEngines("what a database may hold", typesSuite, ["postgres"]);

const moments =
  "SELECT timestamptz '2024-01-02 10:00Z' + n * interval '1 hour' AS occurred_at, n FROM generate_series(1, 60) AS n";

function typesSuite(engine: TestEngine): void {
  let dir: string;
  let server: RunningEngine;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), "vitals-types-"));
    server = await engine.start();
    return async () => {
      await server.stop();
      await rm(dir, { recursive: true, force: true });
    };
  });
  const sql = (text: string, url = server.url) => withClient(url, (client) => client.query(text));
  const inDatabase = (name: string) => server.url.replace("/postgres", `/${name}`);

  /** Accounts and commands of the groups, and how many rows came one by one. */
  const found = (table: string, change: { url?: string; columns?: Record<string, string> } = {}) => {
    const { columns = {}, ...connection } = change;
    const read = staged(
      engine,
      server,
      { table, columns },
      async ({ grouped, rows, problems }, duck) => {
        if (problems.length > 0) return problems;
        const groups = grouped
          ? await duck.rows(`SELECT DISTINCT account_id, event FROM ${grouped.cells} ORDER BY ALL`)
          : [];
        return { rows, groups: groups.map((group) => Object.values(group as object).join(" ")) };
      },
      connection,
    );
    return read;
  };

  it("is read through domains, enums, letters of any case, columns that are computed, and ones that are gone", async () => {
    await sql(`CREATE EXTENSION citext; CREATE DOMAIN id AS text; CREATE DOMAIN own_id AS id; CREATE DOMAIN moment AS timestamptz;
      CREATE TYPE act AS ENUM ('save', ' view ');
      CREATE TABLE odd (gone int, occurred_at moment, account_id own_id, event act, user_id citext, n int, quantity int GENERATED ALWAYS AS (n * 2) STORED);
      ALTER TABLE odd DROP COLUMN gone;
      INSERT INTO odd SELECT occurred_at, 'a' || n % 2, (ARRAY['save', ' view ']::act[])[n % 2 + 1], 'Bob', n FROM (${moments}) AS m`);
    expect(await found("odd")).toEqual({ rows: 30, groups: ["a0 save"] });
  });

  it("is read from a partitioned table, a view and a materialised view alike", async () => {
    await sql(`CREATE TABLE parted (occurred_at timestamptz, account_id text, event text) PARTITION BY RANGE (occurred_at);
      CREATE TABLE part_1 PARTITION OF parted FOR VALUES FROM ('2024-01-01') TO ('2024-01-03');
      CREATE TABLE part_2 PARTITION OF parted DEFAULT;
      INSERT INTO parted SELECT occurred_at, 'acme', 'save' FROM (${moments}) AS m;
      CREATE VIEW seen AS TABLE parted; CREATE MATERIALIZED VIEW kept AS TABLE parted`);
    const all = { rows: 0, groups: ["acme save"] };
    for (const table of ["parted", "seen", "kept"]) expect([table, await found(table)]).toEqual([table, all]);
  });

  it("is read from another encoding, and refused where nobody knows which it is", async () => {
    for (const [name, encoding] of Object.entries({ latin: "LATIN1", anything: "SQL_ASCII" })) {
      await sql(`CREATE DATABASE ${name} ENCODING '${encoding}' TEMPLATE template0 LC_COLLATE 'C' LC_CTYPE 'C'`);
      const write = `CREATE TABLE words AS SELECT occurred_at, E'caf\\xe9'::text AS account_id, 'save'::text AS event FROM (${moments}) AS m`;
      await sql(name === "latin" ? write.replace("E'caf\\xe9'", "'caf' || chr(233)") : write, inDatabase(name));
    }
    expect(await found("words", { url: inDatabase("latin") })).toEqual({ rows: 60, groups: [] });
    expect(await found("words", { url: inDatabase("anything") })).toEqual([
      expect.stringMatching(/^connection there: a text of the database cannot be read as UTF-8: .*convert_from/),
    ]);
  });

  it("is refused without being shown when it does not fit", async () => {
    await sql(`CREATE TABLE long AS SELECT occurred_at, repeat('someone', 6000000) AS account_id, 'save'::text AS event FROM (${moments}) AS m LIMIT 1;
      CREATE VIEW failing AS SELECT occurred_at, ('some' || 'one')::int::text AS account_id, 'save'::text AS event FROM (${moments}) AS m`);
    const said = [
      ...(await problemsOf(engine, server, { table: "long" })),
      ...(await problemsOf(engine, server, { table: "failing" })),
    ];
    expect(said).toEqual([
      "connection there: a row of long is longer than 32 MB: leave it out, or cut its texts in a query",
      "connection there: invalid input syntax for type integer: leave such values out in a query, or convert them there (table failing)",
    ]);
  });
}
