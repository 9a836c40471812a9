import { inputTables, type SourceName } from "@vitals/tables";
import type { Link } from "./find-links.ts";
import { serverQuery } from "./server-query.ts";
import type { TableProfile } from "./table-profile.ts";
import { columnSql, isField, sqlName, type Term, termSql } from "./term.ts";
import type { TextTraits } from "./text-traits.ts";

/** One part of a source: rows of a table as rows of an input. */
export interface Part {
  table: TableProfile;
  /** Our column: where it comes from. */
  terms: Record<string, Term>;
  /** Joins, as SQL that follows the table. */
  joins?: string[];
  /** What the joins do, where they find the account. */
  link?: Link;
  where?: string;
  /** A condition on the finished rows, in the names of our columns. */
  keep?: string;
  /** Other tables that the joins read. */
  reads?: TableProfile[];
  /** Whole SQL, where the rows are not those of the table. */
  query?: string;
}

/** A source as it will stand in the configuration. */
export interface ProposedSource {
  input: SourceName;
  /** A file, files, or files under the names that `query` reads; else a connection's table, or tables under such names. */
  files?: string | string[] | Record<string, string | string[]>;
  connection?: string;
  table?: string;
  tables?: Record<string, string>;
  query?: string;
  /** The preset that maps the columns. */
  preset?: string;
  /** Our column: their column, or a constant; identical names are left out. */
  columns: Record<string, string | { value: string | number }>;
  dateFormats: string[];
  /** How the files are written, where they do not say so themselves. */
  traits: TextTraits;
  /** Every column of ours that the source has. */
  found: string[];
  /** Why, as comments of the configuration. */
  reasons: string[];
}

/** Puts parts together: a plain mapping where that is enough, else one query. */
export function sourceOf(input: SourceName, parts: readonly Part[], reasons: string[] = []): ProposedSource {
  const [first] = parts as [Part, ...Part[]];
  const borne = new Set(parts.flatMap(({ terms }) => Object.keys(terms)));
  const found = inputTables[input].columns.map(({ name }) => name).filter((name) => borne.has(name));
  const dateFormats = formatsOf(parts);
  const isPlain = parts.every(
    (part) =>
      !part.joins?.length &&
      !part.where &&
      !part.keep &&
      !part.query &&
      Object.values(part.terms).every((term) => !("sql" in term)),
  );
  const traits = traitsOf(parts);
  const places = parts.map(({ table }) => table.place);
  if (isPlain && sameTerms(parts) && places.every((place) => "files" in place)) {
    const files = places.flatMap((place) => ("files" in place ? place.files : []));
    return {
      input,
      files: files.length === 1 ? (files[0] as string) : files,
      columns: mapping(first.terms, found),
      dateFormats,
      traits,
      found,
      reasons,
    };
  }
  const { place } = first.table;
  if ("connection" in place) {
    const { connection, table } = place;
    const asked =
      input === "events" &&
      (!isPlain ||
        parts.length > 1 ||
        Object.values(first.terms).some((term) => "column" in term && isField(first.table, term.column)))
        ? serverQuery(parts, found)
        : null;
    if (asked) return { input, connection, query: asked, columns: {}, dateFormats, traits, found, reasons };
    if (isPlain && parts.length === 1)
      return { input, connection, table, columns: mapping(first.terms, found), dateFormats, traits, found, reasons };
  }
  const tables = new Map(
    parts.flatMap((part) => [part.table, ...(part.reads ?? [])]).map((table) => [table.name, table]),
  );
  const query = parts.map((part) => part.query ?? selectOf(input, part, found)).join("\nunion all\n");
  const files = Object.fromEntries(
    [...tables].flatMap(([name, { place }]) => ("files" in place ? [[name, place.files] as const] : [])),
  );
  const there = [...tables].flatMap(([name, { place }]) => ("connection" in place ? [[name, place] as const] : []));
  const named = Object.fromEntries(there.map(([name, { table }]) => [name, table]));
  const connection = there[0]?.[1].connection;
  return {
    input,
    ...(connection === undefined ? { files } : { connection, tables: named }),
    query,
    columns: {},
    dateFormats,
    traits,
    found,
    reasons,
  };
}

/** Lines that are UTF-8 stay as they are, so one encoding serves files that are written in different ways. */
function traitsOf(parts: readonly Part[]): TextTraits {
  const all = parts.flatMap(({ table, reads = [] }) => [table, ...reads]).map(({ traits = {} }) => traits);
  const encoding = all.find((traits) => traits.encoding)?.encoding;
  const header = all.length === 1 ? all[0]?.header : undefined;
  return { ...(encoding && { encoding }), ...(header && { header }) };
}

function selectOf(
  input: SourceName,
  { table, terms, joins = [], where, keep }: Part,
  found: readonly string[],
): string {
  const columns = found.map((ours) => {
    const term = terms[ours];
    if (!term) return `null as ${sqlName(ours)}`;
    const sql = termSql(table, term);
    return sql.endsWith(`.${ours}`) ? sql : `${sql} as ${sqlName(ours)}`;
  });
  // The place of each row in its file, so that a row set aside can be found again.
  if (input === "events" && "files" in table.place) columns.push(`${table.name}._file, ${table.name}._line`);
  const select = [
    `select ${columns.join(",\n  ")}`,
    `from ${table.name}`,
    ...joins,
    ...(where ? [`where ${where}`] : []),
  ].join("\n");
  return keep ? `select * from (\n${select}\n) where ${keep}` : select;
}

function mapping(terms: Record<string, Term>, found: readonly string[]): ProposedSource["columns"] {
  return Object.fromEntries(
    found.flatMap((ours): [string, string | { value: string | number }][] => {
      const term = terms[ours];
      if (!term) return [];
      if ("value" in term) return [[ours, { value: term.value }]];
      if ("column" in term && term.column.trim().toLowerCase() !== ours) return [[ours, term.column]];
      return [];
    }),
  );
}

function sameTerms(parts: readonly Part[]): boolean {
  return new Set(parts.map(({ terms }) => JSON.stringify(terms))).size === 1;
}

/** The formats of every time that a part reads, the longest first. */
function formatsOf(parts: readonly Part[]): string[] {
  const formats = parts.flatMap(({ table, terms, query, reads = [] }) => {
    const sql = [query ?? "", ...Object.values(terms).map((term) => termSql(table, term))].join(" ");
    return [table, ...reads].flatMap((read) =>
      read.columns.flatMap(({ name, shape }) =>
        shape.kind === "time" && sql.includes(columnSql(read, name)) ? shape.formats : [],
      ),
    );
  });
  return [...new Set(formats)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}
