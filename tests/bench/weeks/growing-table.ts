import { startCluster } from "@vitals/data-loaders/test/servers/clickhouse-cluster";
import { postgresPrograms, startPostgres, withClient } from "@vitals/data-loaders/test/servers/postgres-server";

/** A table of events on a server of its own that grows by days. */
export interface GrowingTable {
  engine: "postgres" | "clickhouse";
  url: string;
  /** Processes of the server, by the first of each tree. */
  pids: number[];
  /** Bytes that servers of a cluster sent each other until now. */
  between(): number;
  /** Adds the events of some days, the last one left out. */
  add(first: number, until: number): Promise<void>;
  stop(): Promise<void>;
}

/** Monday. */
const firstSecond = Date.UTC(2024, 0, 1) / 1000;

/** As many accounts with as many people, and commands that each of them may use. */
export const spread = { accounts: 1000, people: 5, commands: 4 };

/** Both engines compute the same from the number of an event: a remainder by a prime, and of that one by how many there are. */
const divided = {
  postgres: (sql: string, by: number) => `((${sql}) / ${by})`,
  clickhouse: (sql: string, by: number) => `intDiv(${sql}, ${by})`,
};

const drawn = (factor: number, count: number) => `((n * ${factor}) % 2147483647) % ${count}`;

function columnsOf(engine: GrowingTable["engine"], eventsPerDay: number) {
  return {
    seconds: `${firstSecond} + ${divided[engine]("n", eventsPerDay)} * 86400 + ${drawn(1_103_515_245, 86_400)}`,
    account: drawn(1_664_525_003, spread.accounts),
    person: drawn(1_013_904_223, spread.people),
    command: drawn(1_597_334_677, spread.commands),
  };
}

/** @returns null where PostgreSQL is not installed */
export async function postgresTable(eventsPerDay: number): Promise<GrowingTable | null> {
  const programs = postgresPrograms();
  if (!programs) return null;
  const server = await startPostgres(programs);
  const { seconds, account, person, command } = columnsOf("postgres", eventsPerDay);
  const run = (sql: string) => withClient(server.url, (client) => client.query(sql));
  await run(`CREATE TABLE events (occurred_at timestamptz, account_id text, user_id text, event text, event_id text,
    changed timestamptz DEFAULT now())`);
  await run("CREATE INDEX ON events (occurred_at)");
  return {
    engine: "postgres",
    url: server.url,
    pids: [server.pid],
    between: () => 0,
    async add(first, until) {
      await run(`INSERT INTO events SELECT to_timestamp(${seconds}), 'account ' || (${account}), 'person ' || (${person}),
          'command ' || (${command}), 'event ' || n, to_timestamp(${seconds} + 3600)
        FROM generate_series(${first * eventsPerDay}::int8, ${until * eventsPerDay - 1}) AS numbers (n)`);
      await run("VACUUM ANALYZE events");
    },
    stop: server.stop,
  };
}

export async function clusterTable(eventsPerDay: number): Promise<GrowingTable> {
  const cluster = await startCluster();
  const { seconds, account, person, command } = columnsOf("clickhouse", eventsPerDay);
  await cluster.distribute(
    "events",
    "occurred_at DateTime, account_id String, user_id String, event String, event_id String, changed DateTime",
    "cityHash64(event_id)",
  );
  return {
    engine: "clickhouse",
    url: cluster.url,
    pids: cluster.pids,
    between: () => cluster.wires.reduce((sum, { passed }) => sum + passed.out, 0),
    async add(first, until) {
      await cluster.run(`INSERT INTO events SELECT toDateTime(${seconds}), concat('account ', toString(${account})),
          concat('person ', toString(${person})), concat('command ', toString(${command})), concat('event ', toString(n)),
          toDateTime(${seconds} + 3600)
        FROM (SELECT toInt64(number) + ${first * eventsPerDay} AS n FROM numbers(${(until - first) * eventsPerDay}))`);
    },
    stop: cluster.stop,
  };
}
