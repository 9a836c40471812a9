import { createWriteStream } from "node:fs";
import type { Socket } from "node:net";
import { pipeline } from "node:stream/promises";
import type { ConnectionConfig } from "@vitals/tables/config";
import pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import type { Copied, Found, Place, Server, Session } from "../server.ts";
import { ServerError } from "../server-error.ts";
import { postgresDialect } from "./dialect.ts";
import { engineTypeOf } from "./engine-type.ts";
import { explainError } from "./explain-error.ts";
import { findTable } from "./find-relation.ts";

/** Settings of the session, as far as the server knows them. */
const settings = (querySeconds: number) => ({
  default_transaction_read_only: "on",
  statement_timeout: `${Math.round(querySeconds * 1000)}ms`,
  // The session waits while the load works; it must not be ended for that.
  idle_in_transaction_session_timeout: "0",
  transaction_timeout: "0",
  // A query whose reader has gone is given up.
  client_connection_check_interval: "5s",
  TimeZone: "UTC",
  DateStyle: "ISO, YMD",
  extra_float_digits: "3",
  standard_conforming_strings: "on",
  synchronize_seqscans: "off",
});

/** PostgreSQL and what speaks its protocol. */
export const postgres: Server = { open };

async function open(connection: ConnectionConfig, url: string): Promise<Session> {
  const client = createClient(connection, url);
  // A connection that is lost fails the query that runs, and else the next one.
  client.on("error", () => {});
  const explained = (error: unknown) => explainError(error, connection.querySeconds);
  try {
    await client.connect();
    await prepare(client, connection.querySeconds);
    const { rows } = await client.query<{ server_encoding: string }>("SHOW server_encoding");
    return sessionOf(client, rows[0]?.server_encoding === "UTF8", explained);
  } catch (error) {
    socketOf(client).destroy();
    throw explained(error);
  }
}

function createClient({ connectSeconds }: ConnectionConfig, url: string): pg.Client {
  const expected = "address cannot be read: expected postgres://user:password@host:5432/database";
  if (!/^postgres(ql)?:\/\//.test(url)) throw new ServerError(expected, { isPassing: false });
  try {
    return new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: connectSeconds * 1000,
      keepAlive: true,
      application_name: "vitals",
    });
  } catch {
    throw new ServerError(expected, { isPassing: false });
  }
}

async function prepare(client: pg.Client, querySeconds: number): Promise<void> {
  const wanted = Object.entries(settings(querySeconds));
  await client.query(
    `SELECT set_config(s.name, w.value, false) FROM unnest($1::text[], $2::text[]) AS w (name, value)
     JOIN pg_settings AS s ON lower(s.name) = lower(w.name)`,
    [wanted.map(([name]) => name), wanted.map(([, value]) => value)],
  );
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
}

function sessionOf(client: pg.Client, isUnicode: boolean, explained: (error: unknown) => ServerError): Session {
  let isBusy = false;

  /** What fails inside a transaction would fail everything after it. */
  async function guarded<T>(work: () => Promise<T>): Promise<T> {
    isBusy = true;
    try {
      await client.query("SAVEPOINT vitals");
      const done = await work();
      await client.query("RELEASE SAVEPOINT vitals");
      return done;
    } catch (error) {
      await client.query("ROLLBACK TO SAVEPOINT vitals").catch(() => {});
      throw explained(error);
    } finally {
      isBusy = false;
    }
  }

  return {
    dialect: postgresDialect(isUnicode),
    describe: (place) => guarded(() => describe(client, place)),
    copy: (select, path) => guarded(() => copy(client, select, path)),
    async close() {
      if (isBusy) await cancel(client);
      else await client.end().catch(() => {});
      socketOf(client).destroy();
    },
  };
}

async function describe(client: pg.Client, place: Place): Promise<Found> {
  const { from, unique } =
    "table" in place
      ? await findTable(client, place.table)
      : { from: await queryFrom(client, place.query), unique: new Set<string>() };
  const { fields } = await client.query(`SELECT * FROM ${from} LIMIT 0`);
  const { rows } = await client.query<{ oid: number; name: string }>(
    "SELECT oid::int8::float8 AS oid, CASE typtype WHEN 'e' THEN 'enum' ELSE typname END AS name FROM pg_type WHERE oid::int8 = ANY ($1::int8[])",
    [fields.map(({ dataTypeID }) => dataTypeID)],
  );
  const types = new Map(rows.map(({ oid, name }) => [oid, name]));
  const columns = fields.map(({ name, dataTypeID }) => {
    const serverType = types.get(dataTypeID) ?? "unknown";
    return { name, serverType, type: engineTypeOf(serverType), isUnique: unique.has(name) };
  });
  return { from, columns };
}

/** A query, once the server has parsed it by itself and found one statement that it can explain. */
async function queryFrom(client: pg.Client, query: string): Promise<string> {
  const single = query.replace(/[;\s]+$/, "");
  try {
    await client.query(asOne(`EXPLAIN ${single}`));
    await client.query(asOne(`EXPLAIN SELECT * FROM (${single}\n) AS query_rows`));
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    if (code !== undefined && /^42|^25006/.test(code)) {
      throw new ServerError(`query must be one SELECT that the server can run: ${message}`, { isPassing: false });
    }
    throw error;
  }
  return `(${single}\n) AS query_rows`;
}

/** Text that the server refuses when it holds more than one statement; what is one by itself cannot end early in brackets. */
function asOne(text: string): pg.QueryConfig {
  return { text, queryMode: "extended" } as pg.QueryConfig;
}

async function copy(client: pg.Client, select: string, path: string): Promise<Copied> {
  const before = socketOf(client).bytesRead;
  const stream = client.query(copyTo(`COPY (${select}) TO STDOUT (FORMAT csv, NULL '\\N')`));
  await pipeline(stream, createWriteStream(path));
  return { rows: stream.rowCount, bytes: socketOf(client).bytesRead - before };
}

/** Asks the server over a second connection to stop what the first one runs. */
async function cancel(client: pg.Client): Promise<void> {
  const canceller = new pg.Client(client as unknown as pg.ClientConfig);
  canceller.on("error", () => {});
  try {
    await canceller.connect();
    await canceller.query("SELECT pg_cancel_backend($1)", [(client as unknown as { processID: number }).processID]);
    await canceller.end();
  } catch {
    // The server gives up by itself once it finds the connection closed.
  }
}

function socketOf(client: pg.Client): Socket {
  return (client as unknown as { connection: { stream: Socket } }).connection.stream;
}
