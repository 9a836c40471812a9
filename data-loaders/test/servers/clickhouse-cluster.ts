import { spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { identifier } from "../../src/servers/clickhouse/clickhouse-text.ts";
import { freePorts, passwords, startShard } from "./clickhouse-shard.ts";
import { type ShardWire, shardWire } from "./shard-wire.ts";

/** Two ClickHouse servers on this machine, each with a part of every Distributed table. */
export interface Cluster {
  /** Address of the first server, for a user who may read, and one who may not even change a setting. */
  url: string;
  fixedUrl: string;
  /** The wires to both shards, over which each server reaches itself, too. */
  wires: ShardWire[];
  /** The processes of both servers. */
  pids: number[];
  /** Runs a statement, with rows to insert, on the first server or on every one. */
  run(statement: string, rows?: string | Uint8Array<ArrayBuffer>): Promise<string>;
  runEverywhere(statement: string): Promise<string[]>;
  /** Makes a table, replacing what bore its name, whose rows are on both servers; chance says where, or a key. */
  distribute(name: string, columns: string, key?: string): Promise<void>;
  stop(): Promise<void>;
}

/** Whether servers can be started here. */
export function hasClickHouse(): boolean {
  return spawnSync("sh", ["-c", "command -v clickhouse-server"]).status === 0;
}

export async function startCluster(): Promise<Cluster> {
  const dir = await mkdtemp(join(tmpdir(), "vitals-clickhouse-"));
  const ports = await freePorts(6);
  const [http1, tcp1, inter1, http2, tcp2, inter2] = ports as [number, number, number, number, number, number];
  const wires = [await shardWire(tcp1), await shardWire(tcp2)];
  const remotes = wires.map(({ port }) => port);
  const shards = [
    await startShard(join(dir, "1"), { http: http1, tcp: tcp1, interserver: inter1 }, remotes),
    await startShard(join(dir, "2"), { http: http2, tcp: tcp2, interserver: inter2 }, remotes),
  ];
  const runEverywhere = (statement: string) => Promise.all(shards.map(({ http }) => request(http, statement)));
  const urlFor = (user: keyof typeof passwords) =>
    `http://${user}:${encodeURIComponent(passwords[user])}@127.0.0.1:${http1}/default`;
  return {
    url: urlFor("reader"),
    fixedUrl: urlFor("fixed"),
    wires,
    pids: shards.map(({ process }) => process.pid as number),
    run: (statement, rows) => request(http1, statement, rows),
    runEverywhere,
    async distribute(name, columns, key = "rand()") {
      const [whole, part] = [identifier(name), identifier(`${name} here`)];
      for (const table of [whole, part]) await runEverywhere(`DROP TABLE IF EXISTS ${table}`);
      await runEverywhere(`CREATE TABLE ${part} (${columns}) ENGINE = MergeTree ORDER BY tuple()`);
      await runEverywhere(`CREATE TABLE ${whole} (${columns}) ENGINE = Distributed(shards, default, ${part}, ${key})`);
    },
    async stop() {
      for (const shard of shards) await shard.stop();
      for (const wire of wires) await wire.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** A Distributed table writes to its shards before it answers, so that what was inserted is there. */
async function request(port: number, statement: string, rows?: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const place = new URL(`http://127.0.0.1:${port}/?insert_distributed_sync=1&input_format_allow_errors_num=0`);
  if (rows !== undefined) place.searchParams.set("query", statement);
  const answer = await fetch(place, { method: "POST", body: rows ?? statement });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${text}: ${statement.slice(0, 500)}`);
  return text;
}
