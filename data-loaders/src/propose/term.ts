import { identifier, literal } from "../engine/sql-text.ts";
import { formatByName } from "../files/file-format.ts";
import { daySql } from "./day-sql.ts";
import type { ColumnProfile, TableProfile } from "./table-profile.ts";

/**
 * Where the values of one of our columns come from: a column of theirs, one value for all rows, or SQL over the row; `mail`
 * is the column whose domain the SQL takes.
 */
export type Term = { column: string } | { value: string | number } | { sql: string; mail?: string };

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
  if (!isField(table, name)) return `${table.name}.${sqlName(name)}`;
  if (!isText(table)) return [table.name, ...[outer, ...inner].map(sqlName)].join(".");
  return `json_extract_string(${table.name}.${sqlName(outer)}, ${literal(`$.${inner.join(".")}`)})`;
}

/** Whether a name is a path into a column of JSON. */
export function isField({ columns }: TableProfile, name: string): boolean {
  const outer = name.slice(0, Math.max(0, name.indexOf(".")));
  return columns.some((column) => column.name === outer && column.shape.kind === "nested");
}

/** Text files have only text, and so have tables of a database in a query of ours; Parquet has types. */
function isText({ place }: TableProfile): boolean {
  return "connection" in place || [place.files].flat().every((name) => formatByName(name) !== "parquet");
}

/** How a column's values become what our loader reads: as they are, or by SQL where they are written in another way. */
export function termOf(table: TableProfile, column: ColumnProfile): Term {
  const { shape } = column;
  const sql = columnSql(table, column.name);
  if (shape.kind === "time" && shape.isSerial) {
    const days = `try_cast(${sql} as double)`;
    return { sql: `timestamp '1899-12-30' + to_seconds(cast(round(${days} * 86400) as bigint))` };
  }
  if (shape.kind === "number" && shape.style !== "plain") {
    const digits = `regexp_replace(${sql}, '[^0-9.,-]', '', 'g')`;
    const isGrouped = shape.style === "comma-groups";
    return { sql: isGrouped ? `replace(${digits}, ',', '')` : `replace(replace(${digits}, '.', ''), ',', '.')` };
  }
  return { column: column.name };
}

/** A term in SQL. */
export function termSql(table: TableProfile, term: Term): string {
  if ("sql" in term) return term.sql;
  if ("value" in term) return typeof term.value === "number" ? String(term.value) : literal(term.value);
  return columnSql(table, term.column);
}

/** The day of a column as a DATE, for comparisons inside a query. */
export function dayTerm(table: TableProfile, column: ColumnProfile): string {
  return daySql(textSql(table, column), column.shape);
}

function textSql(table: TableProfile, column: ColumnProfile): string {
  const sql = columnSql(table, column.name);
  return isText(table) ? sql : `cast(${sql} as varchar)`;
}

/** A number in SQL, null where it is none. */
export function numberSql(table: TableProfile, column: ColumnProfile): string {
  return `try_cast(${termSql(table, termOf(table, column))} as double)`;
}

/** Whether a flag says yes, in SQL. */
export function yesSql(table: TableProfile, column: ColumnProfile): string {
  const yes = "'1', 'true', 't', 'yes', 'y', 'ja'";
  return `lower(${textSql(table, column)}) in (${yes})`;
}

/** Joins a table to one row for each id of another, so that no row counts twice. */
export function linkJoin(
  table: TableProfile,
  link: { from: ColumnProfile; to: TableProfile; key: ColumnProfile; account: ColumnProfile },
): string[] {
  const { from, to, key, account } = link;
  return [
    "left join (",
    `  select ${columnSql(to, key.name)} as id, min(${columnSql(to, account.name)}) as account_id from ${to.name} group by all`,
    `) as link on link.id = ${columnSql(table, from.name)}`,
  ];
}
