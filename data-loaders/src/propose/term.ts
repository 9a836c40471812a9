import { identifier, literal } from "../engine/sql-text.ts";
import type { ColumnProfile, TableProfile } from "./table-profile.ts";

/** Where the values of one of our columns come from: a column of theirs, one value for all rows, or SQL over the row. */
export type Term = { column: string } | { value: string | number } | { sql: string };

/** A name in SQL, quoted only where it must be. */
export function sqlName(name: string): string {
  return /^[a-z_][a-z0-9_]*$/.test(name) && !keywords.has(name) ? name : identifier(name);
}

const keywords = new Set(
  "all and any as asc at by case cast check column create default desc distinct do else end except for foreign from group having in into is join lateral left like limit not null offset on or order primary references right select some table then to true union unique user using when where window with".split(
    " ",
  ),
);

/** A column of theirs in a query; a field inside an object is taken out of it. */
export function columnSql(table: TableProfile, name: string): string {
  const [outer = "", ...inner] = name.split(".");
  const isField =
    inner.length > 0 && table.columns.some((column) => column.name === outer && column.shape.kind === "nested");
  if (!isField) return `${table.name}.${sqlName(name)}`;
  return `json_extract_string(${table.name}.${sqlName(outer)}, ${literal(`$.${inner.join(".")}`)})`;
}

/** How a column's values become what our loader reads: as they are, or by SQL where they are written in another way. */
export function termOf(table: TableProfile, column: ColumnProfile): Term {
  const { shape } = column;
  const sql = columnSql(table, column.name);
  if (shape.kind === "time" && shape.isSerial) {
    const days = `try_cast(${sql} as double)`;
    return { sql: `timestamp '1899-12-30' + to_seconds(cast(round(${days} * 86400) as bigint))` };
  }
  if (shape.kind === "number" && shape.hasDecimalComma) return { sql: `replace(replace(${sql}, '.', ''), ',', '.')` };
  return { column: column.name };
}

/** A term in SQL. */
export function termSql(table: TableProfile, term: Term): string {
  if ("sql" in term) return term.sql;
  if ("value" in term) return typeof term.value === "number" ? String(term.value) : literal(term.value);
  return columnSql(table, term.column);
}

/** The day of a column as a DATE, for comparisons inside a query. */
export function daySql(table: TableProfile, column: ColumnProfile): string {
  const sql = columnSql(table, column.name);
  const { shape } = column;
  if (shape.kind !== "time") return `try_cast(${sql} as date)`;
  if (shape.isSerial) return `date '1899-12-30' + cast(floor(try_cast(${sql} as double)) as integer)`;
  if (shape.formats.length === 0) return `try_cast(left(cast(${sql} as varchar), 10) as date)`;
  const parsed = shape.formats.map((format) => `try_strptime(${sql}, ${literal(format)})`);
  return `cast(${parsed.length > 1 ? `coalesce(${parsed.join(", ")})` : parsed[0]} as date)`;
}

/** A number in SQL, null where it is none. */
export function numberSql(table: TableProfile, column: ColumnProfile): string {
  return `try_cast(${termSql(table, termOf(table, column))} as double)`;
}

/** Whether a flag says yes, in SQL. */
export function yesSql(table: TableProfile, column: ColumnProfile): string {
  const yes = "'1', 'true', 't', 'yes', 'y', 'ja'";
  return `lower(cast(${columnSql(table, column.name)} as varchar)) in (${yes})`;
}
