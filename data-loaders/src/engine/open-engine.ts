import { join } from "node:path";
import { type DuckDBConnection, DuckDBInstance, type DuckDBResult, type JS } from "@duckdb/node-api";
import { type NumberType, RowTable } from "./row-table.ts";

/** A DuckDB database that lives in a scratch folder, spills there, and reads nothing but what it is told to. */
export interface Engine {
  /** Folder for temporary files, removed with the engine's load. */
  scratch: string;
  run(sql: string): Promise<void>;
  /** Rows as objects; counts (64-bit) as numbers, dates and times as they are asked for in SQL. */
  rows<Row>(sql: string): Promise<Row[]>;
  stream(sql: string): Promise<DuckDBResult>;
  /** Makes a table that rows are put into while another query streams. */
  rowTable(name: string, columns: Readonly<Record<string, NumberType>>): Promise<RowTable>;
  close(): void;
}

export interface EngineOptions {
  memoryLimit?: string | undefined;
  threads?: number | undefined;
  /** More DuckDB settings, by name. */
  settings?: Record<string, string>;
}

/**
 * Opens a database in a scratch folder.
 *
 * Extensions are neither installed nor loaded, times are UTC, and rows keep no order of their own: whoever needs an
 * order says so.
 */
export async function openEngine(scratch: string, options: EngineOptions): Promise<Engine> {
  const instance = await DuckDBInstance.create(":memory:", {
    memory_limit: options.memoryLimit ?? "3GB",
    temp_directory: join(scratch, "spill"),
    preserve_insertion_order: "false",
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    ...(options.threads ? { threads: String(options.threads) } : {}),
    ...options.settings,
  });
  const connection = await instance.connect();
  await connection.run("SET TimeZone = 'UTC'");
  // A query on a connection ends the one that still streams there.
  let filling: DuckDBConnection | null = null;
  return {
    scratch,
    run: async (sql) => {
      await naming(sql, () => connection.run(sql));
    },
    rows: (sql) => naming(sql, () => readRows(connection, sql)),
    stream: (sql) => naming(sql, () => connection.stream(sql)),
    rowTable: async (name, columns) => {
      filling ??= await instance.connect();
      return RowTable.create(filling, name, columns);
    },
    close: () => {
      filling?.closeSync();
      connection.closeSync();
      instance.closeSync();
    },
  };
}

async function readRows<Row>(connection: DuckDBConnection, sql: string): Promise<Row[]> {
  const reader = await connection.runAndReadAll(sql);
  return reader
    .getRowObjectsJS()
    .map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])) as Row);
}

function plain(value: JS): JS {
  return typeof value === "bigint" ? Number(value) : value;
}

async function naming<T>(sql: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new QueryError(message, sql, cause);
  }
}

/** A query that DuckDB refused; `sql` is the query, the message is DuckDB's own. */
export class QueryError extends Error {
  readonly sql: string;

  constructor(message: string, sql: string, cause: unknown) {
    super(message, { cause });
    this.name = "QueryError";
    this.sql = sql;
  }
}
