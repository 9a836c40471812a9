import { spawn, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync } from "node:fs";
import { rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";

/** A PostgreSQL server of its own, in a folder of its own, that only this machine can reach. */
export interface PostgresServer {
  url: string;
  port: number;
  /** The process that starts all others of the server. */
  pid: number;
  stop(): Promise<void>;
}

const folders = "/usr/lib/postgresql";

/** Folder of the server's programs: VITALS_POSTGRES, else the newest that Debian installed; null when there is none. */
export function postgresPrograms(): string | null {
  const versions = existsSync(folders) ? readdirSync(folders).sort((a, b) => Number(b) - Number(a)) : [];
  const places = [process.env.VITALS_POSTGRES, ...versions.map((version) => join(folders, version, "bin"))];
  return places.find((place) => place && existsSync(join(place, "initdb"))) ?? null;
}

/** Starts a server; it refuses to run as root, so root lends it another user. */
export async function startPostgres(programs: string): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), "vitals-postgres-"));
  const user = unprivileged();
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, "data");
  const options = { cwd: folder, env: { PATH: process.env.PATH, LC_ALL: "C.UTF-8", TZ: "UTC" }, ...user };
  const made = spawnSync(
    join(programs, "initdb"),
    ["-D", data, "-U", "vitals", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"],
    { ...options, encoding: "utf8" },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  const port = await freePort();
  const settings = {
    port,
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    fsync: "off",
    full_page_writes: "off",
    max_connections: 30,
    shared_buffers: "64MB",
  };
  const args = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const server = spawn(join(programs, "postgres"), ["-D", data, ...args], { ...options, stdio: "ignore" });
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  const quit = () => server.kill("SIGQUIT");
  process.once("exit", quit);
  const url = `postgres://vitals@127.0.0.1:${port}/postgres`;
  await ready(url);
  return {
    url,
    port,
    pid: server.pid as number,
    async stop() {
      process.off("exit", quit);
      quit();
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Does something over a connection of its own, as the role that may do everything. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function unprivileged(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string) => Number(spawnSync("id", [flag, "nobody"], { encoding: "utf8" }).stdout);
  return { uid: id("-u"), gid: id("-g") };
}

async function ready(url: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      return await withClient(url, async () => {});
    } catch (error) {
      if (tries > 300) throw error;
      await wait(100);
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
