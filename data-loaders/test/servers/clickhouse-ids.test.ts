import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { loadFrom } from "../loading.ts";
import { type Cluster, hasClickHouse, startCluster } from "./clickhouse-cluster.ts";

describe.skipIf(!hasClickHouse())("ids that stand more than once on a ClickHouse cluster", () => {
  let cluster: Cluster;
  let dir: string;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), "vitals-ids-"));
    cluster = await startCluster();
    return async () => {
      await cluster.stop();
      await rm(dir, { recursive: true, force: true });
    };
  });

  const singles = 50_000;
  async function loaded(key: string, url: (cluster: Cluster) => string) {
    await cluster.distribute("events", "occurred_at DateTime, account_id String, event String, event_id String", key);
    // 100 ids twice, 50 that differ from another by blanks, which may be on the other shard, and many that stand once.
    await cluster.run(`INSERT INTO events SELECT toDateTime('2024-02-01 10:00:00', 'UTC'), 'acme', 'save',
        multiIf(number < 100, toString(number), number < 200, toString(number - 100), number < 250, concat(' ', toString(number + 800)),
          toString(number + 750))
      FROM numbers(${250 + singles})`);
    process.env.VITALS_TEST_CLUSTER_URL = url(cluster);
    const before = sent();
    const { report } = await loadFrom(
      dir,
      {
        connections: { there: { engine: "clickhouse", url: { env: "VITALS_TEST_CLUSTER_URL" } } },
        sources: { events: { connection: "there", table: "events" } },
      },
      { asOf: "2024-02-04" },
    );
    const { rows_read, rows_used, rows_duplicate } = report("events");
    return { rows: [rows_read, rows_used, rows_duplicate], bytes: sent() - before };
  }
  const sent = () => cluster.wires.reduce((sum, { passed }) => sum + passed.out, 0);

  it("are found wherever they are, and only they travel where the key keeps equal ids together", async () => {
    const expected = [250 + singles, 100 + singles, 150];
    const apart = await loaded("rand()", ({ url }) => url);
    const together = await loaded("cityHash64(event_id)", ({ url }) => url);
    const fixed = await loaded("cityHash64(event_id)", ({ fixedUrl }) => fixedUrl);
    expect([apart.rows, together.rows, fixed.rows]).toEqual([expected, expected, expected]);
    expect(together.bytes).toBeLessThan(apart.bytes / 5);
  });
});
