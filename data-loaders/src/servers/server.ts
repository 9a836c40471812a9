import type { ConnectionConfig } from "@vitals/tables/config";
import type { ListedTable } from "./listed-table.ts";

/** A column of a table or query on a server. */
export interface ServerColumn {
  readonly name: string;
  /** The type as the server calls it. */
  readonly serverType: string;
  /** The DuckDB type that holds every value of it as it is; what has none comes as VARCHAR. */
  readonly type: string;
  /** Whether the server itself sees to it that no value stands twice. */
  readonly isUnique: boolean;
  /** Whether equal values are always on the same server of a cluster, so that each can look for itself. */
  readonly isTogether?: boolean;
  /** Whether the role may not read it, though it may read others of the table. */
  readonly isForbidden?: boolean;
}

/** A table, its schema before a dot, or a query, as the configuration has it. */
export type Place = { readonly table: string } | { readonly query: string };

/** A table or query that was found on a server. */
export interface Found {
  /** What stands after FROM; its columns are known by their names alone. */
  readonly from: string;
  readonly columns: readonly ServerColumn[];
  /** How a view is defined, as the server says it; null for a table, a query, and where the server does not say. */
  readonly definition: string | null;
}

/** What went into a file. */
export interface Copied {
  readonly rows: number;
  /** Bytes that came over the network for it. */
  readonly bytes: number;
}

/**
 * A session that may read and nothing else: one snapshot where the engine has snapshots, UTC, one time limit for each query.
 *
 * What fails throws a ServerError.
 */
export interface Session {
  readonly dialect: Dialect;
  /** @throws when there is no such table (the nearest is named), or the query is anything but one SELECT */
  describe(place: Place): Promise<Found>;
  /** Every table and view that may be read, by the catalogue alone; see `ListedTable`. */
  list(): Promise<ListedTable[]>;
  /**
   * Streams the rows of a SELECT of two or more columns, which may be unnamed, into a CSV file: no header, lines ended by
   * \n, null as \N, and quoted (quotes doubled) what holds a comma, a quote or a line end or is the text \N. Times as
   * ISO 8601.
   */
  copy(select: string, path: string): Promise<Copied>;
  /** Ends the session at once; a query that still runs is cancelled on the server and fails here. */
  close(): Promise<void>;
}

export interface Server {
  /** Connects once. @throws ServerError when the server cannot be reached or refuses */
  open(connection: ConnectionConfig, url: string): Promise<Session>;
}

/**
 * What an engine can be sure of about a column's values.
 *
 * `value` is the value as our cleaning would make it, or null; `isSure` is true where that is beyond doubt, else false,
 * never null. A row of which something is not sure is fetched and cleaned here, so that doubt costs time and never a number.
 */
export interface Sure {
  readonly value: string;
  readonly isSure: string;
}

/** Whole microseconds since 1970 of an instant, of wall time in the source's zone, or of a day's midnight. */
export interface SureTime extends Sure {
  readonly kind: "instant" | "wall" | "day";
}

/** A column that the server sets whenever it writes or changes a row. */
export interface Mark {
  /** A whole number of 64 bits, null where there is none. */
  readonly value: string;
  /** How long two changes of a row may bear the same mark, in µs; null for a mark that is no time, which differs each time. */
  readonly leeway: number | null;
}

/** Rows of a server with values computed from them. */
export interface ComputedRows {
  /** What stands after FROM. */
  readonly from: string;
  /** SQL by the name of its value; a layer may use the names of the layers before it. */
  readonly layers: readonly Readonly<Record<string, string>>[];
  /** A condition over the columns of `from` that leaves out rows before anything is computed of them. */
  readonly only?: string | null;
  /** Conditions that all must hold, over the names. */
  readonly where: readonly string[];
}

/** How the SQL of an engine differs where events are grouped. */
export interface Dialect {
  identifier(name: string): string;
  literal(text: string): string;
  /** A column as it must be asked for, to come as `Session.copy` says. */
  fetched(sql: string, column: ServerColumn): string;
  /**
   * A SELECT over computed rows. Each value is computed once for each row, however often its name is used, and a cluster
   * groups where the rows are.
   */
  select(columns: readonly string[], rows: ComputedRows, groupBy?: readonly string[]): string;
  /** Text, null when empty, compared byte by byte; without blanks around it where it is sure. Null where the type can never be. */
  text(sql: string, column: ServerColumn): Sure | null;
  /** A value of `text` without blanks around it, where it has them because it is not sure; null where it never has. */
  trimmed: ((text: string) => string) | null;
  /** Millionths, as a whole number. */
  quantity(sql: string, column: ServerColumn): Sure | null;
  micros(sql: string, column: ServerColumn): SureTime | null;
  /** Null for a type whose values do not tell one change of a row from the next. */
  mark(sql: string, column: ServerColumn): Mark | null;
  /** The server's present in µs since 1970, no later than the state of the rows that a query sees. */
  clock: string;
  /** Whether a time lies in a span of µs as `micros` counts them, in a form that indexes serve; null where there is none. */
  within(sql: string, column: ServerColumn, span: { from: number; until: number }): string | null;
  /** A whole number of 64 bits, or null. */
  whole(number: number | null): string;
  /** Whether every branch of a CASE is computed for every row, so that each branch less is time saved. */
  isEager: boolean;
  /** Of whole numbers of 64 bits, neither negative. */
  divide(sql: string, by: number): string;
  remainder(sql: string, by: number): string;
  /** 1 shifted left. */
  bit(place: string): string;
  /** Aggregates over whole numbers; a sum cannot run over. */
  sum(sql: string): string;
  bitOr(sql: string): string;
  /**
   * A SELECT, of one column `id`, of the values of a name that stand more than once; none is null.
   *
   * @param isTogether - whether equal values are on the same server
   */
  repeated(name: string, rows: ComputedRows, isTogether: boolean): string;
  /** Whether a value, which may be null, stands in a SELECT of one column, `id`. It is used as a condition of its own. */
  isIn(value: string, select: string, isWanted: boolean): string;
  /**
   * A SELECT of the different values of names, of rows whose first name stands among the values of a name of others; a
   * cluster does not send the others around where equal values are on the same server.
   */
  met(
    names: readonly [string, ...string[]],
    rows: ComputedRows,
    others: { name: string; rows: ComputedRows },
    isTogether: boolean,
  ): string;
  /** A SELECT of names and then `at`, of at least as many rows as wanted of each value of `by`, the ones with the largest `at`. */
  newest(names: readonly string[], rows: ComputedRows, wanted: { rows: number; by: string; at: string }): string;
}
