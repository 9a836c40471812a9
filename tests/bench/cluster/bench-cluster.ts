import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Cluster, startCluster } from "@vitals/data-loaders/test/servers/clickhouse-cluster";
import { differences } from "@vitals/data-loaders/test/servers/facts-of";
import { fillCluster, spread, writeParquet } from "@vitals/data-loaders/test/servers/made-events";
import { shardWire } from "@vitals/data-loaders/test/servers/shard-wire";
import { keepResults } from "../results-file.ts";
import { type Run, runBeside } from "../run-vitals.ts";

/** What a load costs at one number of events. */
interface Measured {
  events: number;
  /** Whether the source has an event_id, and the shard of an event follows from it. */
  hasIds: boolean;
  groups: number;
  /** From both shards to the server that was asked (one of them is that server itself), and from it to the load. */
  bytesFromShards: number;
  bytesToLoad: number;
  cluster: Run;
  parquet: Run;
}

/**
 * Measures a load of events from a ClickHouse cluster of two shards on this machine against one of the same rows as Parquet,
 * at growing numbers of events over the same accounts, people, commands and weeks; prints a line for each and keeps them in
 * `bench/results.json`.
 *
 * @param options - numbers of events; 1, 2 and 5 million when left out
 * @throws when the facts of both loads are not the same bytes
 */
export async function benchCluster(options: string[]): Promise<void> {
  const sizes = options.length > 0 ? options.map(Number) : [1_000_000, 2_000_000, 5_000_000];
  const folder = mkdtempSync(join(tmpdir(), "vitals-bench-cluster-"));
  const cluster = await startCluster();
  try {
    const measured: Measured[] = [];
    for (const events of sizes) {
      await writeParquet(join(folder, "events.parquet"), events);
      await fillCluster(cluster, "events", events, "cityHash64(row_id)");
      for (const hasIds of [false, true]) {
        measured.push(await measure(cluster, folder, events, hasIds));
        print(measured.at(-1) as Measured);
      }
    }
    keepResults("cluster", { shards: 2, ...spread, measured });
  } finally {
    await cluster.stop();
    rmSync(folder, { recursive: true });
  }
}

async function measure(cluster: Cluster, folder: string, events: number, hasIds: boolean): Promise<Measured> {
  const columns = hasIds ? { event_id: "row_id" } : {};
  const files = home(folder, "files", { files: join(folder, "events.parquet"), columns });
  const there = home(folder, "cluster", { connection: "cluster", table: "events", columns });
  const address = new URL(cluster.url);
  const line = await shardWire(Number(address.port));
  address.port = String(line.port);
  process.env.VITALS_BENCH_CLUSTER_URL = address.href;
  try {
    const parquet = await runBeside("load", files);
    const before = sentBy(cluster);
    const run = await runBeside("load", there);
    const found = await differences(...([files, there].map(factsOf) as [string, string]));
    if (Object.keys(found).length > 0) throw new Error(`facts differ: ${JSON.stringify(found).slice(0, 1000)}`);
    const week = "toMonday(occurred_at, 'UTC')";
    const groups = await cluster.run(`SELECT uniqExact(account_id, user_id, event, ${week}) FROM events`);
    return {
      events,
      hasIds,
      groups: Number(groups),
      bytesFromShards: sentBy(cluster) - before,
      bytesToLoad: line.passed.out,
      cluster: run,
      parquet,
    };
  } finally {
    await line.close();
  }
}

function home(folder: string, name: string, events: object): string {
  const dir = join(folder, name);
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir);
  const connections = { cluster: { engine: "clickhouse", url: { env: "VITALS_BENCH_CLUSTER_URL" } } };
  const config = { title: "Cluster", timeZone: "Europe/Amsterdam", connections, sources: { events } };
  writeFileSync(join(dir, "vitals.config.mjs"), `export default ${JSON.stringify(config)};\n`);
  return dir;
}

const factsOf = (dir: string) => realpathSync(join(dir, ".vitals", "facts"));
const sentBy = ({ wires }: Cluster) => wires.reduce((sum, { passed }) => sum + passed.out, 0);
const mega = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

function print({ events, hasIds, groups, bytesFromShards, bytesToLoad, cluster, parquet }: Measured): void {
  process.stdout.write(
    `${events} events in ${groups} groups${hasIds ? ", with ids" : ""}: ${mega(bytesFromShards)} from the shards, ` +
      `${mega(bytesToLoad)} to the load; ${cluster.seconds} s, as Parquet ${parquet.seconds} s\n`,
  );
}
