import { setTimeout as wait } from "node:timers/promises";
import type { ConnectionConfig } from "@vitals/tables/config";
import pg from "pg";
import type { Server, Session } from "../server.ts";
import { ServerError } from "../server-error.ts";
import { copyRows, socketOf } from "./copy-rows.ts";
import { describe } from "./describe.ts";
import { postgresDialect } from "./dialect.ts";
import { explainError } from "./explain-error.ts";
import { listTables } from "./list-tables.ts";

/** Memory that one step of a query may use, unless the server allows more. */
const workKb = 64 * 1024;

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
  // Enough for groups to be hashed: sorting every event by its group takes the server twice as long.
  work_mem: `${workKb}kB`,
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
    const cancel = (processID: number) => cancelQuery(createClient(connection, url), processID);
    return sessionOf(client, rows[0]?.server_encoding === "UTF8", { explained, cancel });
  } catch (error) {
    socketOf(client).destroy();
    throw explained(error);
  }
}

/** Milliseconds that a query has to end in once it is cancelled. */
const graceMs = 5000;

interface Ways {
  explained(error: unknown): Error;
  /** Cancels what a process of the server runs. */
  cancel(processID: number): Promise<void>;
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
     JOIN pg_settings AS s ON lower(s.name) = lower(w.name)
     WHERE NOT (s.name = 'work_mem' AND s.setting::int8 > ${workKb})`,
    [wanted.map(([name]) => name), wanted.map(([, value]) => value)],
  );
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
}

function sessionOf(client: pg.Client, isUnicode: boolean, { explained, cancel }: Ways): Session {
  let running: Promise<unknown> = Promise.resolve();
  let isBusy = false;
  const lost = new Promise<never>((_, reject) => client.once("end", () => reject({ code: "ECONNRESET" })));
  lost.catch(() => {});

  /** What fails inside a transaction would fail everything after it; the driver says nothing when a connection ends. */
  async function guarded<T>(work: () => Promise<T>): Promise<T> {
    isBusy = true;
    const settled = Promise.race([lost, inSavepoint(client, work)]).finally(() => {
      isBusy = false;
    });
    running = settled.catch(() => {});
    return settled.catch((error) => {
      throw explained(error);
    });
  }

  return {
    dialect: postgresDialect(isUnicode),
    describe: (place) => guarded(() => describe(client, place)),
    list: () => guarded(() => listTables(client)),
    copy: (select, path) => guarded(() => copyRows(client, select, path)),
    async close() {
      if (isBusy) await cancel((client as unknown as { processID: number }).processID);
      await Promise.race([running, wait(graceMs)]);
      await Promise.race([client.end().catch(() => {}), wait(graceMs)]);
      socketOf(client).destroy();
    },
  };
}

async function inSavepoint<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  await client.query("SAVEPOINT vitals");
  try {
    const done = await work();
    await client.query("RELEASE SAVEPOINT vitals");
    return done;
  } catch (error) {
    if (!socketOf(client).destroyed) await client.query("ROLLBACK TO SAVEPOINT vitals").catch(() => {});
    throw error;
  }
}

/** Asks the server over a second connection to stop what the first one runs. */
async function cancelQuery(client: pg.Client, processID: number): Promise<void> {
  client.on("error", () => {});
  try {
    await client.connect();
    await client.query("SELECT pg_cancel_backend($1)", [processID]);
    await client.end();
  } catch {
    // The server gives up by itself once it finds the first connection closed.
  }
}
