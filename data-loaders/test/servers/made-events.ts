import { DuckDBInstance } from "@duckdb/node-api";
import type { Cluster } from "./clickhouse-cluster.ts";

/** Accounts, people, commands and weeks of every size: more events are more of the same. */
export const spread = { accounts: 50, people: 5, commands: 4, weeks: 52 };

/** Both engines compute the same from the number of an event: a remainder by a prime, and of that one by how many there are. */
function drawn(event: string, factor: number, count: number): string {
  return `((${event} * ${factor}) % 2147483647) % ${count}`;
}

const firstSecond = Date.UTC(2022, 0, 3) / 1000;

function columnsOf(event: string) {
  return {
    seconds: `${firstSecond} + ${drawn(event, 1_103_515_245, spread.weeks * 604_800)}`,
    account: drawn(event, 1_664_525_003, spread.accounts),
    person: drawn(event, 1_013_904_223, spread.people),
    command: drawn(event, 1_597_334_677, spread.commands),
    tenths: drawn(event, 1_812_433_253, 100),
  };
}

/** Writes the events as one Parquet file. */
export async function writeParquet(path: string, events: number): Promise<void> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const { seconds, account, person, command, tenths } = columnsOf("i");
  await connection.run("SET TimeZone = 'UTC'");
  await connection.run(`COPY (
    SELECT to_timestamp(${seconds}) AS occurred_at, 'account ' || (${account}) AS account_id, 'person ' || (${person}) AS user_id,
      'command ' || (${command}) AS event, (${tenths}) / 10.0::DOUBLE AS quantity, 'event ' || i AS row_id
    FROM range(${events}) AS numbers (i)
  ) TO '${path}' (FORMAT parquet)`);
  connection.closeSync();
  instance.closeSync();
}

/** Puts the same events into a Distributed table; `key` says on which shard each is. */
export async function fillCluster(cluster: Cluster, table: string, events: number, key: string): Promise<void> {
  await cluster.distribute(
    table,
    "occurred_at DateTime, account_id String, user_id String, event String, quantity Float64, row_id String",
    key,
  );
  const { seconds, account, person, command, tenths } = columnsOf("toInt64(number)");
  await cluster.run(`INSERT INTO ${table} SELECT
      toDateTime(${seconds}), concat('account ', toString(${account})), concat('person ', toString(${person})),
      concat('command ', toString(${command})), (${tenths}) / 10, concat('event ', toString(number))
    FROM numbers(${events})`);
}
