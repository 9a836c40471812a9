import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ConnectionConfig } from "@vitals/tables/config";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { clickhouse } from "../../src/servers/clickhouse/open-clickhouse.ts";
import type { Session } from "../../src/servers/server.ts";
import type { ServerError } from "../../src/servers/server-error.ts";
import { type Cluster, hasClickHouse, startCluster } from "./clickhouse-cluster.ts";

const settings: ConnectionConfig = {
  engine: "clickhouse",
  url: { env: "UNUSED" },
  connectSeconds: 5,
  querySeconds: 60,
  retries: 0,
};
/** Runs for a minute if nobody ends it. */
const endless = "SELECT sum(ignore(sipHash64(number))), 1 FROM numbers(100000000000)";
const slow =
  "SELECT sum(arraySum(arrayMap(x -> sipHash64(x, n) % 7, range(60000)))), 1 FROM numbers SETTINGS max_block_size = 10";

describe.skipIf(!hasClickHouse())("a session with a ClickHouse cluster", () => {
  let cluster: Cluster;
  let dir: string;
  let path: string;
  const sessions: Session[] = [];

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), "vitals-session-"));
    path = join(dir, "rows.csv");
    cluster = await startCluster();
    await cluster.distribute("numbers", "n Int64, name String");
    await cluster.run("INSERT INTO numbers SELECT number, concat('n', toString(number)) FROM numbers(10000)");
    return async () => {
      await cluster.stop();
      await rm(dir, { recursive: true, force: true });
    };
  });
  afterEach(async () => {
    await Promise.all(sessions.splice(0).map((session) => session.close()));
    for (const wire of cluster.wires) {
      if (wire.delay > 0) wire.cut();
      wire.delay = 0;
      wire.mend();
    }
  });

  async function open(url = cluster.url, changed: Partial<ConnectionConfig> = {}): Promise<Session> {
    const session = await clickhouse.open({ ...settings, ...changed }, url);
    sessions.push(session);
    return session;
  }
  const failure = async (work: Promise<unknown>) =>
    (await work.then(
      () => null,
      (error) => error,
    )) as ServerError;

  it("reads what both shards hold, and counts rows and bytes", async () => {
    const session = await open();
    const copied = await session.copy("SELECT n, name FROM numbers", path);
    const text = await readFile(path, "utf8");
    expect(copied).toEqual({ rows: 10_000, bytes: Buffer.byteLength(text) });
    expect(text).toContain('\n7,"n7"\n');
  });

  it.each([
    ["a user who may change settings", () => cluster.url],
    ["a user who may not", () => cluster.fixedUrl],
  ])("lets %s read and never write", async (_, url) => {
    const session = await open(url());
    expect((await session.copy("SELECT n, 1 FROM numbers WHERE n < 3", path)).rows).toBe(3);
    for (const write of ["CREATE TABLE written ENGINE = Memory AS SELECT 1 AS n", "TRUNCATE TABLE `numbers here`"])
      expect((await failure(session.copy(write, path))).message).toMatch(/does more than read|cannot be parsed/);
    expect(await cluster.run("SELECT count() FROM numbers")).toBe("10000\n");
  });

  it.each([
    "SELECT 1 AS n; DROP TABLE numbers",
    "SELECT 1 AS n) UNION ALL (SELECT 2",
    "INSERT INTO numbers SELECT 1, ''",
    "SELECT 1 FORMAT TSV",
  ])("refuses a query that is no single SELECT: %s", async (query) => {
    expect((await failure((await open()).describe({ query }))).message).toContain("query must be one SELECT");
  });

  it("takes a query that ends in a comment or a semicolon", async () => {
    const session = await open();
    for (const query of ["SELECT n FROM numbers -- all of them", "SELECT n FROM numbers;\n"]) {
      const { from, columns } = await session.describe({ query });
      expect(columns).toEqual([{ name: "n", serverType: "Int64", type: "BIGINT", isUnique: false, isTogether: false }]);
      expect((await session.copy(`SELECT n, 1 FROM ${from}`, path)).rows).toBe(10_000);
    }
  });

  it("names the nearest table", async () => {
    const session = await open();
    expect((await failure(session.describe({ table: "numbes" }))).message).toBe(
      "no table numbes (did you mean numbers?): its tables are numbers, numbers here",
    );
    expect((await failure(session.describe({ table: "defalt.numbers" }))).message).toContain(
      "did you mean default.numbers?",
    );
  });

  it("says what is wrong with the address, and never the address itself", async () => {
    const place = new URL(cluster.url);
    place.password = "guessed-password";
    const wrong = await failure(open(place.href));
    const [port] = await closedPort();
    const closed = await failure(open(`http://reader:guessed-password@127.0.0.1:${port}/`));
    const unreadable = await failure(open("reader:guessed-password"));
    expect(wrong.message).toBe("the server refuses the user or the password (ClickHouse code 193)");
    expect([wrong.isPassing, closed.isPassing, unreadable.isPassing]).toEqual([false, true, false]);
    for (const { message } of [wrong, closed, unreadable]) expect(message).not.toMatch(/guessed|reader|127\.0\.0\.1/);
  });

  it("fails when a shard is lost, and never gives half the data", async () => {
    const session = await open();
    cluster.wires[1]?.cut();
    const error = await failure(session.copy("SELECT n, name FROM numbers", path));
    expect(error.message).toMatch(/^a shard of the cluster does not answer, and half the data is worse than none/);
    expect(error.isPassing).toBe(true);
    cluster.wires[1]?.mend();
    expect((await session.copy("SELECT n, name FROM numbers", path)).rows).toBe(10_000);
  });

  it("names a column that a shard has not", async () => {
    await cluster.distribute("halved", "n Int64, name String");
    await cluster.runEverywhere("ALTER TABLE `halved here` DROP COLUMN name");
    await cluster.run("INSERT INTO `halved here` SELECT 1");
    expect((await failure((await open()).copy("SELECT n, name FROM halved", path))).message).toBe(
      "column name does not exist: look for one that was renamed, on every shard (ClickHouse code 47)",
    );
  });

  it("fails when a query fails after its first rows", async () => {
    const session = await open();
    const select = "SELECT number, throwIf(number = 2000000) FROM numbers(3000000)";
    expect((await failure(session.copy(select, path))).message).toContain("ClickHouse code 395");
  });

  it("waits for a shard that is slow, as long as a query may take", async () => {
    const wire = cluster.wires[1];
    if (wire) wire.delay = 700;
    expect((await (await open()).copy("SELECT n, name FROM numbers", path)).rows).toBe(10_000);
    if (wire) wire.delay = 20_000;
    const started = Date.now();
    const error = await failure(
      (await open(cluster.url, { querySeconds: 2 })).copy("SELECT n, name FROM numbers", path),
    );
    expect(error.message).toMatch(/longer than it may|does not answer/);
    expect(Date.now() - started).toBeLessThan(15_000);
  });

  it("ends a query that takes too long", async () => {
    const session = await open(cluster.url, { querySeconds: 1 });
    const error = await failure(session.copy(endless, path));
    expect(error.message).toContain("raise querySeconds");
    expect(await running()).toBe("0\n0\n");
  });

  it("cancels what still runs when it is closed, on every shard", async () => {
    const session = await open();
    const query = failure(session.copy(slow, path));
    await expect.poll(running, { timeout: 10_000 }).toBe("1\n1\n");
    await session.close();
    expect((await query).message).toBe("the session was closed");
    await expect.poll(running, { timeout: 10_000 }).toBe("0\n0\n");
  });

  it("fails when a shard is lost while it answers", async () => {
    // The first server may wait for the other shards before it says so.
    const session = await open(cluster.url, { querySeconds: 5 });
    const query = failure(session.copy(slow, path));
    await expect.poll(running, { timeout: 10_000 }).toBe("1\n1\n");
    cluster.wires[1]?.cut();
    expect((await query).message).toMatch(/^a shard of the cluster does not answer|longer than it may/);
  });

  /** How many servers work for a session: the first on its query, each on its part. */
  async function running(): Promise<string> {
    const count = "SELECT count() > 0 FROM system.processes WHERE initial_user = 'reader' AND query LIKE '%sipHash64%'";
    return (await cluster.runEverywhere(count)).join("");
  }
});

async function closedPort(): Promise<[number]> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return [port];
}
