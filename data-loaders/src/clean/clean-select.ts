import type { ColumnSpec } from "@vitals/tables";
import { identifier, literal } from "../engine/sql-text.ts";
import type { Relation } from "../sources/relation.ts";
import type { MappedColumn } from "./column-mapping.ts";
import { parseBoolean } from "./parse-boolean.ts";
import { parseFloatColumn, parseInteger } from "./parse-number.ts";
import { parseText } from "./parse-text.ts";
import { parseDate, parseTimestamp, type TimeOptions } from "./parse-time.ts";
import type { ColumnNames, ParsedColumn } from "./parsed-column.ts";
import { brokenRow, problemCode } from "./reasons.ts";

const engineTypes: Record<ColumnSpec["type"], string> = {
  string: "VARCHAR",
  category: "VARCHAR",
  float: "DOUBLE",
  float32: "FLOAT",
  integer: "INTEGER",
  boolean: "BOOLEAN",
  timestamp: "TIMESTAMP",
  date: "DATE",
  series: "DOUBLE[]",
};

/** The engine's type of a cleaned column; quantities are exact, so that sums do not depend on the order of addition. */
export function engineType(column: ColumnSpec): string {
  return column.name === "quantity" ? "DECIMAL(18, 6)" : engineTypes[column.type];
}

export interface CleanSelect {
  /** Our columns with `_file`, `_line` and `_problem`, which is 0 for a row that can be used. */
  good: string;
  /** `_file`, `_line`, `_problem`, the `value` at fault and the whole `row` of every row that cannot be used. */
  bad: string;
}

/** The cleaning of one relation, which is all that ever happens to a raw value: renamed, trimmed, typed and judged. */
export function cleanSelect(relation: Relation, mapped: MappedColumn[], options: TimeOptions): CleanSelect {
  const columns = mapped.map((column, i) => {
    const names = { raw: `raw${i}`, value: `value${i}` };
    return { spec: column.spec, names, parsed: parse(column, names, options), place: i };
  });
  const present = columns.filter((column) => column.parsed !== null) as ((typeof columns)[number] & {
    parsed: ParsedColumn;
  })[];
  const cases = present.flatMap(({ parsed, place }) =>
    parsed.checks.map(({ when, reason }) => `WHEN ${when} THEN ${problemCode(place, reason)}`),
  );
  if (relation.broken) cases.unshift(`WHEN ${relation.broken} THEN ${brokenRow}`);
  const carried = relation.broken ? ["object"] : [];
  const raws = present.map(({ names, parsed }) => `${parsed.raw} AS ${names.raw}`);
  const values = present.map(({ names, parsed }) => `${parsed.value} AS ${names.value}`);
  const judged = (...extra: string[]) =>
    `SELECT *, ${cases.length > 0 ? `CASE ${cases.join("\n")} ELSE 0 END` : "0"} AS _problem FROM (
       SELECT ${["*", ...values].join(",\n")} FROM (
         SELECT ${["_file", "_line", ...carried, ...raws, ...extra].join(",\n")} FROM ${relation.from}))`;

  const typed = columns.map(({ spec, names, parsed }) => {
    const type = engineType(spec);
    // Only a good value is sure to fit a narrower type.
    const value = !parsed ? "NULL" : isNarrower(type) ? `CASE WHEN _problem = 0 THEN ${names.value} END` : names.value;
    return `${value}::${type} AS ${identifier(spec.name)}`;
  });
  const culprits = present.map(({ names, place }) => `WHEN ${place + 1} THEN TRY(${names.raw}::VARCHAR)`);
  return {
    good: `SELECT _file, _line, ${typed.join(", ")}, _problem FROM (${judged()})`,
    bad: `SELECT _file, _line, _problem, CASE _problem // 32 ${culprits.join(" ") || "WHEN 0 THEN NULL"} END AS value, whole_row AS row
          FROM (${judged(`${relation.row} AS whole_row`)}) WHERE _problem <> 0`,
  };
}

const isNarrower = (type: string) => type === "INTEGER" || type.startsWith("DECIMAL");

function parse({ spec, from }: MappedColumn, names: ColumnNames, options: TimeOptions): ParsedColumn | null {
  if (!from) return null;
  const { sql, type } = "constant" in from ? { sql: literal(from.constant), type: "VARCHAR" } : from;
  switch (spec.type) {
    case "float":
      return parseFloatColumn(spec, sql, type, names);
    case "integer":
      return parseInteger(spec, sql, type, names);
    case "boolean":
      return parseBoolean(spec, sql, type, names);
    case "timestamp":
      return parseTimestamp(spec, sql, type, names, options);
    case "date":
      return parseDate(spec, sql, type, names, options);
    default:
      return parseText(spec, sql, type, names);
  }
}
