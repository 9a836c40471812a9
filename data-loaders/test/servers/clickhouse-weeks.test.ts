import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { loadFrom } from "../loading.ts";
import { type Cluster, hasClickHouse, startCluster } from "./clickhouse-cluster.ts";

describe.skipIf(!hasClickHouse())("weeks of a table on a ClickHouse cluster", () => {
  let cluster: Cluster;
  let dir: string;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), "vitals-weeks-"));
    cluster = await startCluster();
    return async () => {
      await cluster.stop();
      await rm(dir, { recursive: true, force: true });
    };
  });

  const singles = 6000;
  const fresh = 20_000;
  const columns = "occurred_at DateTime, account_id String, event String, event_id String, changed UInt64";
  const sent = () => cluster.wires.reduce((sum, { passed }) => sum + passed.out, 0);

  async function nightsOf(key: string, url: (cluster: Cluster) => string) {
    await cluster.distribute("events", columns, key);
    // Six weeks of ids that stand once, those of 300 to 399 with a blank before them.
    await cluster.run(`INSERT INTO events SELECT toDateTime(1704067200 + (number % 42) * 86400), 'acme', 'save',
        concat(number >= 300 AND number < 400 ? ' ' : '', toString(number)), number FROM numbers(${singles})`);
    process.env.VITALS_TEST_WEEKS_URL = url(cluster);
    const state = await mkdtemp(join(dir, "state-"));
    const night = async (full = false) => {
      const before = sent();
      const { report, result } = await loadFrom(
        dir,
        {
          connections: { there: { engine: "clickhouse", url: { env: "VITALS_TEST_WEEKS_URL" } } },
          sources: { events: { connection: "there", table: "events", watermark: "changed" } },
        },
        { asOf: "2024-03-31", stateDir: full ? join(dir, "full") : state, full },
      );
      const { rows_read, rows_used, rows_duplicate } = report("events");
      return { rows: [rows_read, rows_used, rows_duplicate], name: result.generation, bytes: sent() - before };
    };
    await night();
    await cluster.run(`INSERT INTO events SELECT toDateTime(1707177600), 'acme', 'save', concat('new ', toString(number)),
        ${2 * singles} + number FROM numbers(${fresh})`);
    const quiet = await night();
    // Ten ids at a time come again in a new week: as they are, with a blank, and without the blank that the old row has.
    const nights: Awaited<ReturnType<typeof night>>[] = [];
    for (const [first, blank] of [
      [200, ""],
      [100, " "],
      [300, ""],
    ]) {
      await cluster.run(`INSERT INTO events SELECT toDateTime(1707782400 + ${first} * 864), 'acme', 'save',
          concat('${blank}', toString(number)), ${3 * singles} + number FROM numbers(${first}, 10)`);
      nights.push(await night());
    }
    return { quiet, rows: nights.map(({ rows }) => rows), last: nights.at(-1), full: await night(true) };
  }

  it("are met by ids wherever they are, and only those that repeat travel where the key keeps equal ids together", async () => {
    const apart = await nightsOf("rand()", ({ url }) => url);
    const together = await nightsOf("cityHash64(event_id)", ({ url }) => url);
    const fixed = await nightsOf("cityHash64(event_id)", ({ fixedUrl }) => fixedUrl);
    for (const { rows, last, full } of [apart, together, fixed]) {
      expect(rows).toEqual([10, 20, 30].map((again) => [singles + fresh + again, singles + fresh, again]));
      expect(last).toMatchObject({ name: full.name, rows: full.rows });
    }
    expect(together.quiet.bytes).toBeLessThan(apart.quiet.bytes / 5);
  });
});
