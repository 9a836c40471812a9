import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type ClickHouseClient, ClickHouseLogLevel, createClient } from "@clickhouse/client";
import type { ConnectionConfig } from "@vitals/tables/config";
import { inTime } from "../in-time.ts";
import type { Server, Session } from "../server.ts";
import { ServerError } from "../server-error.ts";
import { clickhouseDialect } from "./clickhouse-dialect.ts";
import { exceptionCode, serverError } from "./clickhouse-errors.ts";
import { describePlace } from "./describe-place.ts";
import { listTables } from "./list-tables.ts";
import { readableLines } from "./readable-lines.ts";
import { type ServerSetting, sessionSettings } from "./session-settings.ts";

/** ClickHouse over HTTP: one server, or a cluster through its Distributed tables. */
export const clickhouse: Server = { open };

/** Rows of a SELECT as objects, the names as the SELECT has them. */
export type Ask = <Row>(select: string) => Promise<Row[]>;

/** Seconds that the server's own limit may come late over a network. */
const graceSeconds = 5;

async function open(connection: ConnectionConfig, url: string): Promise<Session> {
  const client = connect(connection, url);
  const running = new Set<string>();
  const stopped = new AbortController();
  let settings: Record<string, string> = {};

  /** Runs a query to its end before its first byte comes: what fails half way then has a status of its own. */
  async function stream<T>(query: string, read: (rows: Readable) => Promise<T>): Promise<T> {
    const query_id = randomUUID();
    const late = new AbortController();
    const abort_signal = AbortSignal.any([stopped.signal, late.signal]);
    running.add(query_id);
    const work = async () => {
      const { stream } = await client.exec({
        query,
        query_id,
        abort_signal,
        clickhouse_settings: { ...settings, wait_end_of_query: 1 },
      });
      // The client itself listens no longer than until the answer begins.
      abort_signal.addEventListener("abort", () => stream.destroy());
      return read(stream);
    };
    try {
      return await inTime(connection.querySeconds + graceSeconds, work(), () => {
        late.abort();
        const say = `the server does not answer a query within ${connection.querySeconds} seconds: look at the network, or raise querySeconds`;
        return new ServerError(say, { isPassing: false });
      });
    } catch (error) {
      if (stopped.signal.aborted) throw new ServerError("the session was closed", { isPassing: false, cause: error });
      // What the server did not end itself may still run there.
      if (exceptionCode(error) === null) await kill(client, query_id);
      throw serverError(error);
    } finally {
      running.delete(query_id);
    }
  }

  const ask: Ask = (select) =>
    stream(`${select} FORMAT JSON`, async (rows) => {
      const chunks: Buffer[] = [];
      for await (const chunk of rows) chunks.push(chunk as Buffer);
      return JSON.parse(Buffer.concat(chunks).toString("utf8")).data;
    });

  try {
    const say = "the server does not answer in time: raise connectSeconds if it is only slow";
    const asked = ask<ServerSetting>("SELECT name, value FROM system.settings");
    const late = () => new ServerError(say, { isPassing: true });
    const known = await inTime(connection.connectSeconds, asked, late);
    settings = sessionSettings(known, connection);
  } catch (error) {
    await client.close();
    throw serverError(error);
  }
  return {
    dialect: clickhouseDialect,
    describe: (place) => describePlace(ask, place, Object.keys(settings).length > 0),
    list: () => listTables(ask),
    async copy(select, path) {
      const passed = { rows: 0, bytes: 0 };
      await stream(`${select} FORMAT CSV`, (rows) => pipeline(rows, readableLines(passed), createWriteStream(path)));
      return passed;
    },
    async close() {
      const queries = [...running];
      stopped.abort();
      await Promise.all(queries.map((id) => kill(client, id)));
      await client.close();
    },
  };
}

function connect({ querySeconds }: ConnectionConfig, url: string): ClickHouseClient {
  try {
    const { username, password, pathname } = new URL(url);
    const place = new URL(url);
    place.username = "";
    place.password = "";
    place.pathname = "";
    place.search = "";
    return createClient({
      url: place,
      username: decodeURIComponent(username) || "default",
      password: decodeURIComponent(password),
      database: decodeURIComponent(pathname.slice(1)) || "default",
      // The server's own limit and that of a query come first.
      request_timeout: Math.ceil(querySeconds + 2 * graceSeconds) * 1000,
      // A user with readonly = 1 may not even ask for compression.
      compression: { request: false, response: false },
      application: "vitals",
      log: { level: ClickHouseLogLevel.OFF },
    });
  } catch (cause) {
    throw new ServerError("the connection's url is wrong: expected http://user:password@host:8123/database", {
      isPassing: false,
      cause,
    });
  }
}

/** Closing a connection does not end a query on every version of the server; asking does, where the user may. */
async function kill(client: ClickHouseClient, queryId: string): Promise<void> {
  const late = AbortSignal.timeout(graceSeconds * 1000);
  await client.command({ query: `KILL QUERY WHERE query_id = '${queryId}' ASYNC`, abort_signal: late }).catch(() => {});
}
