import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { configOf } from "../loading.ts";
import { describeEngines, type RunningEngine } from "./engines.ts";
import { sameTextRows } from "./same-rows.ts";
import { problemsOf, staged } from "./staged.ts";

const hostileNames = [
  'say "hi"',
  "two words",
  "select",
  "été 日本",
  "'; DROP TABLE x; --",
  '"; DROP TABLE x; --',
  "a\\b",
  "CamelCase",
  "%s $1 ?",
];

describeEngines("a server that is asked for what it has not", (engine) => {
  let dir: string;
  let server: RunningEngine;
  const columns = { occurred_at: "TIMESTAMP WITH TIME ZONE", account_id: "VARCHAR", event: "VARCHAR" };
  const row = { occurred_at: "2024-01-02 10:00:00+00", account_id: "acme", event: "save" };
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), "vitals-refusals-"));
    server = await engine.start();
    const config = configOf({ sources: { events: { files: "events.parquet" } } });
    await sameTextRows(config, { events: { columns, rows: [row] } }, { into: dir, engine, server });
    return async () => {
      await server.stop();
      await rm(dir, { recursive: true, force: true });
    };
  });
  const problems = (source: Parameters<typeof problemsOf>[2], change?: Parameters<typeof problemsOf>[3]) =>
    problemsOf(engine, server, source, change);

  it("names the nearest table", async () => {
    expect(await problems({ table: "event rows" })).toEqual([
      expect.stringMatching(/^connection there: no table event rows \(did you mean events rows\?\): its tables are /),
    ]);
  });

  it("reads a table whose name and columns could be taken for SQL", async () => {
    for (const name of hostileNames) {
      const theirs = { [`${name} 1`]: "TIMESTAMP WITH TIME ZONE", [name]: "VARCHAR", [`${name} 3`]: "VARCHAR" };
      const csv = join(dir, "hostile.csv");
      await import("node:fs/promises").then((fs) => fs.writeFile(csv, `${Object.values(row).join(",")}\n`));
      await server.createTable(name, theirs, csv);
      const [occurred_at, account_id, event] = Object.keys(theirs) as [string, string, string];
      const source = { table: name, columns: { occurred_at, account_id, event } };
      const found = await staged(engine, server, source, async ({ problems, grouped }) => [problems, grouped?.rows]);
      expect([name, found]).toEqual([name, [[], 1]]);
    }
  });

  it("tells columns apart that differ in case, and takes one that bears a name of ours", async () => {
    const query = `SELECT occurred_at, account_id AS "_file", 'no' AS "EVENT", event AS "event" FROM "events rows"`;
    const source = { query, columns: { account_id: "_file", event: "event", module: "EVENT" } };
    const cells = await staged(engine, server, source, async ({ problems, grouped }, duck) =>
      problems.length > 0 ? problems : duck.rows(`SELECT account_id, event, module FROM ${grouped?.cells}`),
    );
    expect(cells).toEqual([{ account_id: "acme", event: "save", module: "no" }]);
  });

  it.each([
    ["DROP TABLE nothing"],
    ["SELECT 1; SELECT 2"],
    ["SELECT 1) AS x; DROP TABLE nothing; --"],
    ["SELECT 1 FROM nothing"],
    ["not even SQL"],
  ])("refuses the query %s", async (query) => {
    const [problem, ...others] = await problems({ query });
    expect(others).toEqual([]);
    expect(problem).toMatch(/^connection there: query must be one SELECT that the server can run: /);
  });

  it("takes a query that ends with a semicolon or a comment", async () => {
    const query = 'SELECT * FROM "events rows" -- all of them\n;\n';
    const found = await staged(engine, server, { query }, async ({ problems, grouped }) => [problems, grouped?.rows]);
    expect(found).toEqual([[], 1]);
  });

  describe("whose address holds secrets", () => {
    const secrets = /s3cret|someone|hidden-host|59999|elsewhere/;
    it.each([
      ["nobody listens", (url: string) => url.replace(/\/\/.*/, "//someone:s3cret@127.0.0.1:1/elsewhere")],
      ["the host is not known", (url: string) => url.replace(/\/\/.*/, "//someone:s3cret@hidden-host.invalid:59999/x")],
      ["the address is none", () => "someone:s3cret@hidden-host"],
      [
        "the address cannot be parsed",
        (url: string) => url.replace(/\/\/.*/, "//someone:s3cret@hidden-host:port:59999/x"),
      ],
    ])("names none of them when %s", async (_, address) => {
      const [problem, ...others] = await problems({ table: "events rows" }, { url: address(server.url) });
      expect(others).toEqual([]);
      expect(problem).toMatch(/^connection there: .{20}/);
      expect(problem).not.toMatch(secrets);
    });
  });

  it("is tried again as often as the connection allows, and then given up", async () => {
    const url = server.url.replace(/:\d+\//, ":1/");
    const started = performance.now();
    const found = await problems({ table: "events rows" }, { url, retries: 2 });
    expect(found).toEqual([expect.stringMatching(/\(tried 3 times\)$/)]);
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  it("says which variable is not set", async () => {
    expect(await problems({ table: "events rows" }, { url: "" })).toEqual([
      "connection there: environment variable is not set: VITALS_TEST_SERVER_URL: set it to the server's address",
    ]);
  });
});
