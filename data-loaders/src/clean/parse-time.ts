import type { ColumnSpec } from "@vitals/tables";
import { literal } from "../engine/sql-text.ts";
import { type ColumnNames, isNumberType, isTextType, type ParsedColumn, trimmed } from "./parsed-column.ts";
import { wallFromInstant, wallFromInstantColumn, wallFromWall, wallFromWallColumn, type Zones } from "./zone.ts";

export interface TimeOptions extends Zones {
  /** strptime formats, tried in order before ISO 8601. */
  formats: string[];
  /** Wall time of the report after which a time lies in the future. */
  latest: string;
}

/** The date format of a clock that counts from 1970 in its own zone instead of in UTC, as Mixpanel's exports do. */
export const wallEpoch = "wall epoch";

/** The zero of many clocks: a time on this day was never set. */
const earliestTime = "TIMESTAMP '1970-01-02 00:00:00'";
const earliestDay = "DATE '1900-01-01'";

/**
 * A timestamp column, as wall time in the report's zone.
 *
 * A time with an offset or Z is an instant; one without is wall time in the source's zone; a day without a time is that
 * day wherever one is. Whole numbers are seconds, ms, µs or ns since 1970 by their number of digits (10, 13, 16, 19).
 */
export function parseTimestamp(
  spec: ColumnSpec,
  sql: string,
  type: string,
  names: ColumnNames,
  options: TimeOptions,
): ParsedColumn {
  const raw = rawTime(sql, type);
  return {
    raw,
    value: wallTime(names.raw, type, options),
    checks: [
      ...(spec.nullable ? [] : [{ when: `${names.raw} IS NULL`, reason: "is empty" } as const]),
      ...unreadable(type, names),
      { when: `${names.value} < ${earliestTime}`, reason: "is an impossible date" },
      { when: `${names.value} > ${options.latest}`, reason: "lies in the future" },
    ],
  };
}

/**
 * A date column.
 *
 * A time falls on its day in the report's zone; midnight in UTC is that day everywhere, because that is how dates are
 * exported.
 */
export function parseDate(
  spec: ColumnSpec,
  sql: string,
  type: string,
  names: ColumnNames,
  options: TimeOptions,
): ParsedColumn {
  return {
    raw: rawTime(sql, type),
    value: dayOf(names.raw, type, options),
    checks: [
      ...(spec.nullable ? [] : [{ when: `${names.raw} IS NULL`, reason: "is empty" } as const]),
      ...unreadable(type, names),
      {
        when: `${names.value} < ${earliestDay} OR ${names.value} > DATE '9999-12-31'`,
        reason: "is an impossible date",
      },
    ],
  };
}

function unreadable(type: string, names: ColumnNames): ParsedColumn["checks"] {
  const failed = `${names.raw} IS NOT NULL AND ${names.value} IS NULL`;
  // A time that is stored as one may still lie beyond the end of every calendar.
  if (isTimeType(type)) return [{ when: failed, reason: "is an impossible date" }];
  const looksLikeOne = `regexp_matches(${names.raw}::VARCHAR, '^[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}')`;
  return [
    { when: `${failed} AND ${looksLikeOne}`, reason: "is an impossible date" },
    { when: failed, reason: "is not a date" },
  ];
}

const isTimeType = (type: string) => type === "DATE" || type.startsWith("TIMESTAMP");

function rawTime(sql: string, type: string): string {
  if (isTimeType(type) || isNumberType(type)) return sql;
  return trimmed(`${sql}::VARCHAR`);
}

function wallTime(raw: string, type: string, options: TimeOptions): string {
  if (type === "DATE") return midnightOf(raw);
  if (type === "TIMESTAMP WITH TIME ZONE") return wallFromInstantColumn(raw, options);
  if (type === "TIMESTAMP") return wallFromWallColumn(raw, options);
  if (type.startsWith("TIMESTAMP")) return wallFromWall(`try_cast(${raw} AS TIMESTAMP)`, options);
  if (isNumberType(type)) return counted(raw, options);
  if (!isTextType(type)) return "NULL::TIMESTAMP";
  const byFormat = options.formats.map((format) => {
    if (format === wallEpoch) return wallFromWall(wallCount(raw), options);
    const parsed = `try_strptime(${raw}, ${literal(format)})`;
    return /%[zZ]/.test(format)
      ? wallFromInstant(parsed, options)
      : hasTime(format)
        ? wallFromWall(parsed, options)
        : parsed;
  });
  return `coalesce(${[...byFormat, isoTime(raw, options)].join(", ")})`;
}

/** Days reach further than times do; what lies beyond becomes a time that is impossible or in the future, as it is. */
function midnightOf(raw: string): string {
  const beyond = `CASE WHEN ${raw} > ${earliestDay} THEN 'infinity'::TIMESTAMP WHEN ${raw} IS NOT NULL THEN '-infinity'::TIMESTAMP END`;
  return `coalesce(try_cast(${raw} AS TIMESTAMP), ${beyond})`;
}

const hasTime = (format: string) => /%[HIcXs]/.test(format);

/** Seconds or milliseconds since 1970 on the wall clock of the source's zone. */
function wallCount(raw: string): string {
  const count = `try_cast(${raw} AS BIGINT)`;
  return `make_timestamp(CASE WHEN ${count} BETWEEN 1e8 AND 1e10 THEN ${count} * 1000000
    WHEN ${count} BETWEEN 1e11 AND 1e13 THEN ${count} * 1000 END)`;
}

/** ISO 8601 text, or digits that count from 1970. */
function isoTime(raw: string, options: TimeOptions): string {
  const bearsZone = `(right(${raw}, 1) IN ('Z', 'z') OR regexp_matches(substr(${raw}, 12), '[+-]'))`;
  const wall = `try_cast(${raw} AS TIMESTAMP)`;
  return `CASE WHEN substr(${raw}, 5, 1) IN ('-', '/') THEN
      CASE WHEN length(${raw}) <= 10 THEN ${wall}
           WHEN ${bearsZone} THEN ${wallFromInstant(`try_cast(${raw} AS TIMESTAMPTZ)`, options)}
           ELSE ${wallFromWall(wall, options)} END
    WHEN regexp_full_match(${raw}, '[0-9]{8,19}') THEN ${counted(`try_cast(${raw} AS HUGEINT)`, options)} END`;
}

/** Digits: a day as YYYYMMDD, or a count since 1970 whose unit follows from its size; null when that is doubtful. */
function counted(raw: string, options: TimeOptions): string {
  const micros = `CASE
    WHEN ${raw} >= 1e8 AND ${raw} < 1e10 THEN (${raw}::DOUBLE * 1000000)::BIGINT
    WHEN ${raw} >= 1e11 AND ${raw} < 1e13 THEN (${raw}::DOUBLE * 1000)::BIGINT
    WHEN ${raw} >= 1e14 AND ${raw} < 1e16 THEN ${raw}::BIGINT
    WHEN ${raw} >= 1e17 AND ${raw} < 1e19 THEN (${raw}::DOUBLE / 1000)::BIGINT END`;
  return `CASE WHEN ${raw} BETWEEN 19000101 AND 99991231 THEN try_strptime(${raw}::BIGINT::VARCHAR, '%Y%m%d')
    ELSE ${wallFromInstant(`timezone('UTC', make_timestamp(${micros}))`, options)} END`;
}

function dayOf(raw: string, type: string, options: TimeOptions): string {
  if (type === "DATE") return raw;
  const wall = `(${wallTime(raw, type, { ...options, source: options.report })})::DATE`;
  if (type === "TIMESTAMP WITH TIME ZONE") {
    const utc = `timezone('UTC', ${raw})`;
    return `CASE WHEN ${utc} = date_trunc('day', ${utc}) THEN ${utc}::DATE ELSE ${wall} END`;
  }
  if (!isTextType(type)) return wall;
  const midnight = `regexp_matches(${raw}, '^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]00:00(:00([.]0+)?)?(Z|[+]00:?00)?$')`;
  return `CASE WHEN ${midnight} THEN try_cast(left(${raw}, 10) AS DATE) ELSE ${wall} END`;
}
