import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { type ClickHouseClient, ClickHouseLogLevel, createClient } from "@clickhouse/client";
import type { ConnectionConfig } from "@vitals/tables/config";
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

async function open(connection: ConnectionConfig, url: string): Promise<Session> {
  const client = connect(connection, url);
  const running = new Set<string>();
  const stopped = new AbortController();
  let settings: Record<string, string> = {};

  /** Runs a query to its end before its first byte comes: what fails half way then has a status of its own. */
  async function stream<T>(query: string, read: (rows: NodeJS.ReadableStream) => Promise<T>): Promise<T> {
    const query_id = randomUUID();
    running.add(query_id);
    try {
      const { stream } = await client.exec({
        query,
        query_id,
        abort_signal: stopped.signal,
        clickhouse_settings: { ...settings, wait_end_of_query: 1 },
      });
      return await read(stream);
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
    const known = await within(
      connection.connectSeconds,
      ask<ServerSetting>("SELECT name, value FROM system.settings"),
    );
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
      // The server's own limit comes first.
      request_timeout: Math.ceil(querySeconds + 5) * 1000,
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
  await client.command({ query: `KILL QUERY WHERE query_id = '${queryId}' ASYNC` }).catch(() => {});
}

async function within<T>(seconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const say = "the server does not answer in time: raise connectSeconds if it is only slow";
    timer = setTimeout(() => reject(new ServerError(say, { isPassing: true })), seconds * 1000);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
