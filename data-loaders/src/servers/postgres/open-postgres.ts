import type { ConnectionConfig } from "@vitals/tables/config";
import pg from "pg";
import { inTime } from "../in-time.ts";
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
  // Ahead of the limit above, so that the error says what it was that took so long.
  lock_timeout: `${Math.round(querySeconds * 900)}ms`,
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
    const ready = prepare(client, connection.querySeconds);
    // The driver's own limit ends with the greeting.
    const isUnicode = await inTime(connection.connectSeconds, ready, () => ({ code: "ETIMEDOUT" }));
    const cancel = (processID: number) => cancelQuery(createClient(connection, url), processID);
    return sessionOf(client, isUnicode, { explained, cancel, querySeconds: connection.querySeconds });
  } catch (error) {
    socketOf(client).destroy();
    throw explained(error);
  }
}

/** Seconds that a query has to end in once it is cancelled, and that its limit may come late over a network. */
const graceSeconds = 5;

interface Ways {
  querySeconds: number;
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

/** Connects, and says whether the database keeps text as UTF-8. */
async function prepare(client: pg.Client, querySeconds: number): Promise<boolean> {
  await client.connect();
  const wanted = Object.entries(settings(querySeconds));
  await client.query(
    `SELECT set_config(s.name, w.value, false) FROM unnest($1::text[], $2::text[]) AS w (name, value)
     JOIN pg_settings AS s ON lower(s.name) = lower(w.name)
     WHERE NOT (s.name = 'work_mem' AND s.setting::int8 > ${workKb})`,
    [wanted.map(([name]) => name), wanted.map(([, value]) => value)],
  );
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  const { rows } = await client.query<{ server_encoding: string }>("SHOW server_encoding");
  return rows[0]?.server_encoding === "UTF8";
}

function sessionOf(client: pg.Client, isUnicode: boolean, { explained, cancel, querySeconds }: Ways): Session {
  let running: Promise<unknown> = Promise.resolve();
  let isBusy = false;
  const lost = new Promise<never>((_, reject) => client.once("end", () => reject({ code: "ECONNRESET" })));
  lost.catch(() => {});

  /** A server behind a network that swallows its answers, or lets them drip, ends nothing by itself. */
  const late = () => {
    socketOf(client).destroy();
    const say = `the server does not answer a query within ${querySeconds} seconds: look at the network, or raise querySeconds`;
    return new ServerError(say, { isPassing: false });
  };

  /** What fails inside a transaction would fail everything after it; the driver says nothing when a connection ends. */
  async function guarded<T>(work: () => Promise<T>): Promise<T> {
    isBusy = true;
    const done = Promise.race([lost, inSavepoint(client, work)]);
    const settled = inTime(querySeconds + graceSeconds, done, late).finally(() => {
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
      const atMost = (work: Promise<unknown>) => inTime(graceSeconds, work, () => null).catch(() => {});
      if (isBusy) await atMost(cancel((client as unknown as { processID: number }).processID));
      await atMost(running);
      if (!socketOf(client).destroyed) await atMost(client.end());
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
  const ask = async () => {
    await client.connect();
    await client.query("SELECT pg_cancel_backend($1)", [processID]);
    await client.end();
  };
  // Where it cannot be asked, the server gives up by itself once it finds the first connection closed.
  await inTime(graceSeconds, ask(), () => null).catch(() => {});
  socketOf(client).destroy();
}
