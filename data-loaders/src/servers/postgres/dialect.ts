import { identifier, literal } from "../../engine/sql-text.ts";
import { countedMicros } from "../grouping/counted-micros.ts";
import type { ComputedRows, Dialect, Mark, ServerColumn, Sure, SureTime } from "../server.ts";

const blanks = "E' \\t\\r\\n\\u00a0\\ufeff'";
const words = new Set(["text", "varchar", "bpchar", "citext", "enum"]);
const plainWords = new Set(["int2", "int4", "int8", "uuid"]);
const wholes = new Set(["int2", "int4", "int8"]);
const floats = new Set(["float4", "float8"]);

/**
 * The SQL of PostgreSQL.
 *
 * @param isUnicode - whether the database keeps text as UTF-8; no other can say which blanks stand around a text
 */
export function postgresDialect(isUnicode: boolean): Dialect {
  return {
    identifier,
    literal,
    fetched: (sql, { serverType }) => fetched(sql, serverType),
    select,
    text: (sql, column) => textOf(sql, column, isUnicode),
    trimmed: null,
    quantity,
    micros,
    mark,
    // Of the beginning of the transaction, whose state is no older.
    clock: "round(date_part('epoch', now()) * 1000000)::int8",
    within,
    whole: (number) => (number === null ? "NULL::int8" : String(number)),
    isEager: false,
    divide: (sql, by) => `((${sql}) / ${by})`,
    remainder: (sql, by) => `((${sql}) % ${by})`,
    bit: (place) => `(1 << (${place})::int)`,
    sum: (sql) => `sum(${sql})`,
    bitOr: (sql) => `bit_or(${sql})`,
    repeated: (name, rows) =>
      `SELECT ${name} AS id FROM (${select([name], rows)}) AS all_ids GROUP BY id HAVING count(*) > 1`,
    isIn,
    met: (names, rows, others) => {
      const among = `SELECT ${others.name} AS id FROM (${select([others.name], others.rows)}) AS other_rows`;
      return select(names, { ...rows, where: [...rows.where, isIn(names[0], among, true)] }, names);
    },
    newest: (names, rows, { rows: wanted, by, at }) => {
      const rank = `rank() OVER (PARTITION BY ${by} ORDER BY ${at} DESC) AS vitals_rank`;
      return `SELECT ${names.join(", ")}, vitals_at FROM (${select([...names, `${at} AS vitals_at`, rank], rows)}) AS ranked_rows
         WHERE vitals_rank <= ${wanted}`;
    },
  };
}

function isIn(value: string, ids: string, isWanted: boolean): string {
  return `${isWanted ? "" : "NOT "}EXISTS (SELECT 1 FROM (${ids}) AS wanted_ids WHERE wanted_ids.id = ${value})`;
}

/** Lists as JSON, because the server's own spelling is known to nobody else; a text that is kept as JSON without its quotes. */
function fetched(sql: string, serverType: string): string {
  if (serverType.startsWith("_")) return `to_json(${sql})`;
  return serverType === "json" || serverType === "jsonb" ? `${sql} #>> '{}'` : sql;
}

function select(
  columns: readonly string[],
  { from, layers, only, where }: ComputedRows,
  groupBy?: readonly string[],
): string {
  const rows = layers.reduce((inner, layer, i) => {
    const values = Object.entries(layer).map(([name, sql]) => `${sql} AS ${name}`);
    const left = i === 0 && only ? ` WHERE ${only}` : "";
    // OFFSET 0 keeps the planner from putting an expression wherever its name stands.
    return `(SELECT ${[...(i > 0 ? ["*"] : []), ...values].join(", ")} FROM ${inner}${left} OFFSET 0) AS layer_${i}`;
  }, from);
  const conditions = where.length > 0 ? ` WHERE ${where.map((condition) => `(${condition})`).join(" AND ")}` : "";
  return `SELECT ${columns.join(", ")} FROM ${rows}${conditions}${groupBy ? ` GROUP BY ${groupBy.join(", ")}` : ""}`;
}

function textOf(sql: string, { serverType }: ServerColumn, isUnicode: boolean): Sure | null {
  // Its own collation might hold different texts for the same.
  const text = `((${sql})::text COLLATE "C")`;
  if (plainWords.has(serverType)) return { value: text, isSure: "true" };
  if (!words.has(serverType) || !isUnicode) return null;
  const trimmed = `btrim(${text}, ${blanks})`;
  return { value: `nullif(${trimmed}, '')`, isSure: `${sql} IS NULL OR ${text} = ${trimmed}` };
}

function quantity(sql: string, { serverType }: ServerColumn): Sure | null {
  const isInside = `${sql} BETWEEN 0 AND 100000`;
  if (wholes.has(serverType)) {
    return { value: `CASE WHEN ${isInside} THEN ${sql}::int8 * 1000000 END`, isSure: `${sql} IS NULL OR ${isInside}` };
  }
  if (serverType === "numeric") {
    const millionths = `${sql} * 1000000`;
    return {
      value: `CASE WHEN ${isInside} THEN (${millionths})::int8 END`,
      isSure: `${sql} IS NULL OR CASE WHEN ${isInside} THEN ${millionths} = trunc(${millionths}) ELSE false END`,
    };
  }
  if (!floats.has(serverType)) return null;
  const millionths = `${sql}::float8 * 1000000`;
  return {
    value: `CASE WHEN ${isInside} THEN round(${millionths})::int8 END`,
    isSure: `${sql} IS NULL OR CASE WHEN ${isInside} THEN abs(${millionths} - round(${millionths})) < 0.4 ELSE false END`,
  };
}

const kinds: Record<string, SureTime["kind"]> = { timestamptz: "instant", timestamp: "wall", date: "day" };

function micros(sql: string, { serverType }: ServerColumn): SureTime | null {
  if (wholes.has(serverType)) return countedMicros(`${sql}::int8`);
  const kind = kinds[serverType];
  if (!kind) return null;
  const bound = (year: number) => `${serverType} '${year}-01-01${serverType === "timestamptz" ? " 00:00:00+00" : ""}'`;
  // The far and the infinite do not fit into whole numbers.
  const isNear = `${sql} >= ${bound(1970)} AND ${sql} < ${bound(2100)}`;
  return {
    // As seconds in floating point, microseconds are exact until the year 2106.
    value: `CASE WHEN ${isNear} THEN round(date_part('epoch', ${sql}) * 1000000)::int8 END`,
    isSure: `${sql} IS NOT NULL AND ${isNear}`,
    kind,
  };
}

const second = 1_000_000;
const leeways: Record<string, number> = {
  // Clocks may be coarse, and times rounded.
  timestamptz: 4 * second,
  // In which zone is not known, and no zone is further behind.
  timestamp: 12 * 3600 * second,
  date: 36 * 3600 * second,
};

function mark(sql: string, column: ServerColumn): Mark | null {
  if (wholes.has(column.serverType)) return { value: `${sql}::int8`, leeway: null };
  const leeway = leeways[column.serverType];
  const time = micros(sql, column);
  return time && leeway !== undefined ? { value: time.value, leeway } : null;
}

function within(sql: string, { serverType }: ServerColumn, { from, until }: { from: number; until: number }) {
  if (!kinds[serverType]) return null;
  const type = serverType === "timestamptz" ? "timestamptz" : "timestamp";
  const bound = (at: number) =>
    `${type} '${new Date(at / 1000).toISOString().slice(0, 19)}${type === "timestamptz" ? "+00" : ""}'`;
  return `${sql} >= ${bound(from)} AND ${sql} < ${bound(until)}`;
}
