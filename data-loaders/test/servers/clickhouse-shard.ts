import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";

/** A ClickHouse server of its own, with its data in a folder. */
export interface Shard {
  http: number;
  tcp: number;
  process: ChildProcess;
  stop(): Promise<void>;
}

export interface ShardPorts {
  http: number;
  tcp: number;
  interserver: number;
}

/** What reads the data may not write them, and may not even change a setting when it is `fixed`. */
export const passwords = { reader: "re@der:pass/word", fixed: "fixed" };

/** Starts a server and waits until it answers; `remotes` are the ports at which it finds the cluster's shards. */
export async function startShard(dir: string, ports: ShardPorts, remotes: readonly number[]): Promise<Shard> {
  await Promise.all(["data", "tmp", "files", "schemas"].map((name) => mkdir(join(dir, name), { recursive: true })));
  await writeFile(join(dir, "config.xml"), configuration(dir, ports, remotes));
  await writeFile(join(dir, "users.xml"), users);
  const server = spawn("clickhouse-server", [`--config-file=${join(dir, "config.xml")}`], {
    cwd: dir,
    stdio: "ignore",
  });
  const ended = new Promise<void>((resolve) => server.once("close", () => resolve()).once("error", () => resolve()));
  for (let tries = 0; !(await answers(ports.http)); tries++) {
    if (server.exitCode !== null || tries > 300)
      throw new Error(`clickhouse-server does not start: see ${dir}/errors.log`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    ...ports,
    process: server,
    async stop() {
      server.kill("SIGKILL");
      await ended;
    },
  };
}

/** Ports that nobody listens on. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer();
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      return server;
    }),
  );
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

async function answers(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/?query=SELECT%201`).then(
    ({ ok }) => ok,
    () => false,
  );
}

function configuration(dir: string, ports: ShardPorts, remotes: readonly number[]): string {
  const shards = remotes.map((port) => `<shard><replica><host>127.0.0.1</host><port>${port}</port></replica></shard>`);
  return `<?xml version="1.0"?>
<yandex>
  <logger><level>warning</level><log>${dir}/server.log</log><errorlog>${dir}/errors.log</errorlog></logger>
  <http_port>${ports.http}</http_port>
  <tcp_port>${ports.tcp}</tcp_port>
  <interserver_http_port>${ports.interserver}</interserver_http_port>
  <listen_host>127.0.0.1</listen_host>
  <timezone>America/New_York</timezone>
  <mark_cache_size>67108864</mark_cache_size>
  <path>${dir}/data/</path>
  <tmp_path>${dir}/tmp/</tmp_path>
  <user_files_path>${dir}/files/</user_files_path>
  <format_schema_path>${dir}/schemas/</format_schema_path>
  <users_config>users.xml</users_config>
  <default_profile>default</default_profile>
  <default_database>default</default_database>
  <remote_servers><shards>${shards.join("")}</shards></remote_servers>
</yandex>`;
}

const user = (name: string, password: string, profile: string) =>
  `<${name}><password>${password}</password><networks><ip>127.0.0.1</ip></networks><profile>${profile}</profile><quota>default</quota></${name}>`;

const users = `<?xml version="1.0"?>
<yandex>
  <profiles>
    <default><max_memory_usage>4000000000</max_memory_usage></default>
    <fixed><readonly>1</readonly><max_memory_usage>4000000000</max_memory_usage></fixed>
  </profiles>
  <users>
    ${user("default", "", "default")}
    ${user("reader", passwords.reader, "default")}
    ${user("fixed", passwords.fixed, "fixed")}
  </users>
  <quotas><default></default></quotas>
</yandex>`;
