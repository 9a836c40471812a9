import { countedMicros } from "../grouping/counted-micros.ts";
import type { ComputedRows, Dialect, Mark, ServerColumn, Sure, SureTime } from "../server.ts";
import { identifier, literal } from "./clickhouse-text.ts";
import { decimalDigits, fetched, plainType } from "./clickhouse-type.ts";

const blanks = " \\t\\r\\n\\x{a0}\\x{feff}";
// Surrogates are no letters, though the server's patterns take them for such.
const none = "\\x{0}\\x{d800}-\\x{dfff}";
/** UTF-8 without NUL, and without blanks around it. */
const clean = `^([^${blanks}${none}]([^${none}]*[^${blanks}${none}])?)?\\z`;
/** Blanks around a text. */
const around = `^[${blanks}]+|[${blanks}]+\\z`;

const wholes = /^U?Int(8|16|32|64)$/;

/**
 * The SQL of ClickHouse, as far as version 18.16 and today's share it.
 *
 * Shards group only what stands directly before their table: rows of a SELECT in brackets would all come to the first
 * server. So values that are computed one from another are names of one SELECT here.
 */
export const clickhouseDialect: Dialect = {
  identifier,
  literal,
  fetched: (sql, { serverType }) => fetched(sql, serverType),
  select,
  text,
  trimmed: (value) => `nullIf(replaceRegexpAll(${value}, ${literal(around)}, ''), '')`,
  quantity,
  micros,
  mark,
  clock: "(toInt64(toUnixTimestamp(now())) * 1000000)",
  within,
  whole: (number) => (number === null ? "CAST(NULL AS Nullable(Int64))" : `toInt64(${number})`),
  isEager: true,
  divide: (sql, by) => `intDiv(${sql}, ${by})`,
  remainder: (sql, by) => `((${sql}) % ${by})`,
  bit: (place) => `bitShiftLeft(toUInt8(1), toUInt8(${place}))`,
  sum: (sql) => `sum(toDecimal128(${sql}, 0))`,
  bitOr: (sql) => `groupBitOr(${sql})`,
  repeated: (name, rows, isTogether) => {
    const ids = select([name], rows, [name], "count() > 1");
    // Each shard then answers for itself, and sends nothing but what is repeated.
    return `SELECT ${name} AS id FROM (${ids}${isTogether ? " SETTINGS distributed_group_by_no_merge = 1" : ""})`;
  },
  isIn: (value, ids, isWanted) =>
    isWanted
      ? `ifNull(${value}, '') GLOBAL IN (SELECT id FROM (${ids}))`
      : `ifNull(${value}, '') GLOBAL NOT IN (SELECT id FROM (${ids}))`,
  met: (names, rows, others, isTogether) => {
    const among = select([others.name], others.rows);
    const [how, settings] = isTogether ? ["IN", "\nSETTINGS distributed_product_mode = 'local'"] : ["GLOBAL IN", ""];
    const isAmong = `ifNull(${names[0]}, '') ${how} (${among})`;
    return `${select(names, { ...rows, where: [...rows.where, isAmong] }, names)}${settings}`;
  },
  newest,
};

function select(
  columns: readonly string[],
  { from, layers, only, where: named }: ComputedRows,
  groupBy?: readonly string[],
  having?: string,
): string {
  const where = [...(only ? [only] : []), ...named];
  const values = layers.flatMap((layer) => Object.entries(layer));
  // Without `identity`, 18.16 takes a named condition apart for PREWHERE and then fails on its shards.
  const names = values.map(
    ([name, sql]) => `identity(${sql === "NULL" ? "CAST(NULL AS Nullable(String))" : sql}) AS ${name}`,
  );
  return [
    names.length > 0 ? `WITH ${names.join(",\n")}` : "",
    `SELECT ${columns.map((sql) => (sql === "1" ? "materialize(1)" : sql)).join(", ")} FROM ${from}`,
    where.length > 0 ? `WHERE ${where.map((condition) => `(${condition})`).join(" AND ")}` : "",
    groupBy ? `GROUP BY ${groupBy.join(", ")}` : "",
    having ? `HAVING ${having}` : "",
  ]
    .filter(Boolean)
    .join("\n");
}

function text(sql: string, { serverType }: ServerColumn): Sure | null {
  const { name, isNullable } = plainType(serverType);
  if (wholes.test(name) || name === "UUID") return { value: `toString(${sql})`, isSure: "1 = 1" };
  const isText = name === "String" || name === "FixedString" || name.startsWith("Enum");
  if (!isText) return null;
  const value = name === "String" ? `toString(${sql})` : fetched(sql, serverType);
  const isClean = `match(${isNullable ? `ifNull(${value}, '')` : value}, ${literal(clean)})`;
  return { value: `nullIf(${value}, '')`, isSure: isClean };
}

function quantity(sql: string, { serverType }: ServerColumn): Sure | null {
  const type = plainType(serverType);
  const value = type.isNullable ? `assumeNotNull(${sql})` : sql;
  const isInside = `(${value} >= 0 AND ${value} <= 100000)`;
  const orNull = (isSure: string) => (type.isNullable ? `${sql} IS NULL OR ${isSure}` : isSure);
  const given = (millionths: string) => (type.isNullable ? `if(${sql} IS NULL, 1000000, ${millionths})` : millionths);
  if (wholes.test(type.name)) return { value: given(`toInt64(${value}) * 1000000`), isSure: orNull(isInside) };
  if (type.name.startsWith("Float")) {
    const millionths = `(toFloat64(${value}) * 1000000)`;
    const isNear = `abs(${millionths} - round(${millionths})) < 0.4`;
    return { value: given(`toInt64(round(${millionths}))`), isSure: orNull(`(${isInside} AND ${isNear})`) };
  }
  const { digits, scale } = decimalDigits(type);
  // More digits would not fit while they are counted in millionths.
  if (type.name !== "Decimal" || scale > 6 || digits - scale > 32) return null;
  return { value: given(`toInt64(toDecimal128(${value}, 6) * 1000000)`), isSure: orNull(isInside) };
}

function micros(sql: string, { serverType }: ServerColumn): SureTime | null {
  const { name, inside, isNullable } = plainType(serverType);
  const isThere = isNullable ? `${sql} IS NOT NULL` : "1 = 1";
  if (wholes.test(name)) return countedMicros(`toInt64(${sql})`);
  if (name === "DateTime") {
    return { value: `(toInt64(toUnixTimestamp(${sql})) * 1000000)`, isSure: isThere, kind: "instant" };
  }
  if (name === "DateTime64" && Number(inside.split(",")[0]) <= 6) {
    return { value: `toUnixTimestamp64Micro(${sql})`, isSure: isThere, kind: "instant" };
  }
  if (name !== "Date" && name !== "Date32") return null;
  return { value: `(toInt64(toInt32(${sql})) * 86400000000)`, isSure: isThere, kind: "day" };
}

/** Clocks may be coarse, and servers of a cluster differ in them; a day ends when it has ended everywhere. */
const leeways: Record<string, number> = { DateTime: 4_000_000, DateTime64: 4_000_000, Date: 129_600_000_000 };

function mark(sql: string, column: ServerColumn): Mark | null {
  const { name } = plainType(column.serverType);
  if (wholes.test(name)) return { value: `toInt64(${sql})`, leeway: null };
  const leeway = leeways[name];
  const time = micros(sql, column);
  return time && leeway !== undefined ? { value: time.value, leeway } : null;
}

/** Only for types whose comparison every version knows. */
function within(sql: string, { serverType }: ServerColumn, { from, until }: { from: number; until: number }) {
  const { name } = plainType(serverType);
  const units: Record<string, { micros: number; last: number; make: string }> = {
    DateTime: { micros: 1_000_000, last: 2 ** 32 - 1, make: "toDateTime" },
    Date: { micros: 86_400_000_000, last: 2 ** 15, make: "toDate" },
  };
  const unit = units[name];
  const [first, end] = [from, until].map((at) => Math.max(0, Math.ceil(at / (unit?.micros ?? 1)))) as [number, number];
  if (!unit || end > unit.last) return null;
  return `${sql} >= ${unit.make}(${first}) AND ${sql} < ${unit.make}(${end})`;
}

const hour = 3_600_000_000;

/**
 * Rows would come from every shard before the first server could sort them. So the hours that hold enough rows are found
 * first, from counts, and then only their rows are asked for.
 */
function newest(
  names: readonly string[],
  rows: ComputedRows,
  { rows: wanted, by, at }: { rows: number; by: string; at: string },
): string {
  const hours = {
    ...rows,
    layers: [...rows.layers, { vitals_hour: `intDiv(${at}, ${hour})`, vitals_count: "count()" }],
  };
  const counted = select([by, "vitals_hour", "vitals_count"], hours, [by, "vitals_hour"]);
  const enough = `SELECT ${by}, tupleElement(vitals_cell, 1) FROM (
      SELECT ${by},
        arrayReverseSort(groupArray((vitals_hour, vitals_count))) AS vitals_cells,
        arrayCumSum(arrayMap(cell -> tupleElement(cell, 2), vitals_cells)) AS vitals_sums,
        arrayFilter((cell, total) -> total - tupleElement(cell, 2) < ${wanted}, vitals_cells, vitals_sums) AS vitals_wanted
      FROM (${counted}) GROUP BY ${by}
    ) ARRAY JOIN vitals_wanted AS vitals_cell`;
  const inThem = `(${by}, intDiv(${at}, ${hour})) GLOBAL IN (${enough})`;
  return select([...names, at], { ...rows, where: [...rows.where, inThem] });
}
