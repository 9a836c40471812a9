import type { ConnectionConfig } from "@vitals/tables/config";

/** A column of a table or query on a server. */
export interface ServerColumn {
  readonly name: string;
  /** The type as the server calls it. */
  readonly serverType: string;
  /** The DuckDB type that holds every value of it as it is; what has none comes as VARCHAR. */
  readonly type: string;
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
 * What fails is said as one sentence that names what was asked for and the way out; no address, user or password stands in it.
 */
export interface Session {
  readonly dialect: Dialect;
  /** The columns of what stands after FROM; names the nearest table when there is none. */
  describe(from: string): Promise<ServerColumn[]>;
  /** Streams the rows of a SELECT into a CSV file: every text quoted, null as \N, no header. */
  copy(select: string, path: string): Promise<Copied>;
  close(): Promise<void>;
}

export interface Server {
  /** @throws when the server cannot be reached after every retry, or refuses */
  open(connection: ConnectionConfig, url: string): Promise<Session>;
}

/**
 * What an engine can be sure of about a column's values.
 *
 * `value` is the value as our cleaning would make it; `isSure` is true, never null, for rows where that is beyond doubt. A row
 * of which nothing is sure is fetched and cleaned here, so that doubt costs time and never a number.
 */
export interface Sure {
  readonly value: string;
  readonly isSure: string;
}

/** How the SQL of an engine differs where events are grouped. All times are whole microseconds since 1970. */
export interface Dialect {
  identifier(name: string): string;
  literal(text: string): string;
  /** What stands after FROM for a table, its schema before a dot; and for a query. */
  table(name: string): string;
  query(sql: string): string;
  /** Text without blanks around it, null when empty; null where the type can never be sure. */
  text(sql: string, column: ServerColumn): Sure | null;
  /** Millionths, as a whole number. */
  quantity(sql: string, column: ServerColumn): Sure | null;
  /** The instant (`isInstant`), or the wall time where it bears no zone. */
  micros(sql: string, column: ServerColumn): (Sure & { isInstant: boolean }) | null;
  divide(sql: string, by: string): string;
  remainder(sql: string, by: string): string;
  /** 1 shifted left. */
  bit(place: string): string;
  /** Aggregates; whole numbers that cannot run over. */
  sum(sql: string): string;
  bitOr(sql: string): string;
  /** Rows of a SELECT whose `event_id` stands more than once among them (`true`), or once or not at all. */
  repeated(select: string, isRepeated: boolean): string;
  /** The newest rows of each account of a SELECT, by `at` and then every other column. */
  newest(select: string, rows: number): string;
}
