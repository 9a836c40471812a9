import { z } from "zod";
import { inputTables } from "../all-tables.ts";
import { type PresetName, presetNames } from "./preset-names.ts";
import { timeZone } from "./time-zone.ts";

const path = z.string().min(1, "expected a file, a folder or a glob");
const pathList = z.array(path).min(1, "expected at least one file, folder or glob");

const relationName = z.string().regex(/^[a-z_][a-z0-9_]*$/, "expected a name like `usage_rows`");

const reading = {
  /** How the files are written; taken from the file name when left out. */
  format: z.enum(["csv", "jsonl", "parquet"]).optional(),
  /** CSV: what stands between two fields; found from the first line when left out. */
  delimiter: z.string().length(1, "expected one character").optional(),
  /** Text files: how text is written that is not UTF-8, such as `windows-1252` or `shift_jis`. */
  encoding: z.string().refine(isEncoding, "expected the name of an encoding such as windows-1252").optional(),
  /** CSV: names of the columns, where the files have no header. */
  header: z.array(z.string().min(1)).min(1, "expected at least one name").optional(),
  /** Zone of times that bear none; the report's zone when left out. */
  timeZone: timeZone.optional(),
  /** How dates and times are written, such as `%d-%m-%Y`, tried in order before ISO 8601. */
  dateFormats: z.array(z.string().min(1)).optional(),
};

/** Encodings go by many names (WHATWG Encoding Standard); whatever reads the files knows them. */
function isEncoding(name: string): boolean {
  try {
    new TextDecoder(name);
    return true;
  } catch {
    return false;
  }
}

/** A column of the source by name, or one value for every row. */
const columnSource = z.union(
  [
    z.string().min(1),
    z.strictObject({
      value: z.union([z.string(), z.number(), z.boolean()], "expected a text, a number, true or false"),
    }),
  ],
  { error: "expected the name of a column, or `{ value }` for a constant" },
);

function mappingFor(input: keyof typeof inputTables) {
  const names = inputTables[input].columns.map((column) => column.name);
  return z.strictObject(Object.fromEntries(names.map((name) => [name, columnSource.optional()])));
}

const fileList = z.union(
  [path, pathList, z.record(relationName, z.union([path, pathList], "expected a file or a list of files"))],
  { error: "expected a file, a list of files, or names for files that a query reads" },
);

/**
 * Where one input comes from: files, a SQL query over named files, or a table or query of a database, with a mapping (our
 * column: theirs).
 *
 * A column that bears our name already needs no mapping.
 */
export function sourceSchema(input: keyof typeof inputTables) {
  return z
    .strictObject({
      ...presetFor(input),
      /** A file, a folder, a glob, or a list of them; relative to the configuration. */
      files: fileList.optional(),
      ...reading,
      /** One of `connections`, by name. */
      connection: z.string().min(1).optional(),
      /** A table or view of the connection, such as `events` or `analytics.events`. */
      table: z.string().min(1).optional(),
      /** Tables of the connection, by the names that `query` knows them by; every row of them is fetched. */
      tables: z.record(relationName, z.string().min(1)).optional(),
      /** SQL over `files` or `tables`, one relation for each name; else SQL that the connection's server understands. */
      query: z.string().min(1).optional(),
      ...watermarkFor(input),
      /** Our column: their column, or `{ value }` for a constant. */
      columns: mappingFor(input).optional(),
      /** Days after which the newest row counts as stale, at the end of the report week. */
      staleAfterDays: z.number().positive().optional(),
    })
    .superRefine((source, context) => checkPreset(input, source, context), {
      when: ({ value }) => typeof value === "object" && value !== null,
    })
    .superRefine(checkPlace, { when: ({ value }) => typeof value === "object" && value !== null });
}

/** A known export format, where there is one for this input; whatever stands beside it wins. */
function presetFor(input: keyof typeof inputTables) {
  const names = presetNames(input);
  return (names.length > 0 ? { preset: z.enum(names).optional() } : {}) as {
    preset: z.ZodOptional<z.ZodEnum<{ [name in PresetName]: name }>>;
  };
}

/** A column of a connection's events that the database sets whenever it writes or changes a row. */
function watermarkFor(input: keyof typeof inputTables) {
  return (input === "events" ? { watermark: z.string().min(1).optional() } : {}) as {
    watermark: z.ZodOptional<z.ZodString>;
  };
}

/** A table's columns have names, which some exports lack. */
function checkPreset(
  input: keyof typeof inputTables,
  { preset, connection }: { preset?: unknown; connection?: unknown },
  context: z.RefinementCtx,
) {
  const names: readonly string[] = presetNames(input);
  const fit: readonly string[] = presetNames(input, "files and tables");
  if (connection === undefined || typeof preset !== "string" || !names.includes(preset) || fit.includes(preset)) return;
  const expected = fit.length > 0 ? `a preset that reads tables, one of ${fit.join(", ")}` : "no preset";
  const message = `expected ${expected}, because the source has a connection`;
  context.addIssue({ code: "custom", path: ["preset"], message, input: preset });
}

type Place = {
  [name in
    | "files"
    | "format"
    | "delimiter"
    | "encoding"
    | "header"
    | "connection"
    | "table"
    | "tables"
    | "query"
    | "watermark"]?: unknown;
};

/** Files or a connection, and what goes with each; looked at even when other settings of the source are wrong. */
function checkPlace(source: Place, context: z.RefinementCtx) {
  const wrong = (name: keyof Place, message: string) =>
    context.addIssue({ code: "custom", path: [name], message, input: source[name] });
  if (source.connection !== undefined) {
    for (const name of ["files", "format", "delimiter", "encoding", "header"] as const)
      if (source[name] !== undefined) wrong(name, "expected nothing here, because the source has a connection");
    if (source.tables !== undefined) {
      if (source.query === undefined) wrong("query", "expected a SQL query, because `tables` gives names to tables");
      if (source.table !== undefined) wrong("table", "expected `tables` or a table, not both");
      if (source.watermark !== undefined)
        wrong("watermark", "expected nothing here, because every row of `tables` is fetched every night");
      return;
    }
    if (source.table === undefined && source.query === undefined)
      wrong("table", "expected a table, or a query, of the connection");
    if (source.table !== undefined && source.query !== undefined)
      wrong("query", "expected a table or a query, not both");
    return;
  }
  if (source.table !== undefined)
    wrong("connection", "expected the name of a connection, because `table` names a table");
  if (source.tables !== undefined)
    wrong("connection", "expected the name of a connection, because `tables` names tables");
  if (source.watermark !== undefined)
    wrong("watermark", "expected nothing here, because only a table or query of a connection has a watermark");
  if (source.files === undefined) {
    wrong("files", "expected a file, a list of files, or names for files that a query reads, or else a connection");
    return;
  }
  checkFilesAgainstQuery(source, wrong);
}

/** Names for the files and a query go together. */
function checkFilesAgainstQuery({ files, query }: Place, wrong: (name: keyof Place, message: string) => void) {
  const named = typeof files === "object" && files !== null && !Array.isArray(files);
  if (named && query === undefined)
    wrong("query", "expected a SQL query, because `files` gives names to several file sets");
  if ((typeof files === "string" || Array.isArray(files)) && query !== undefined)
    wrong("files", 'expected names for the files the query reads, such as `{ usage: "usage/*.csv" }`');
}

type ColumnSource = z.infer<typeof columnSource>;

/** A source as a user writes it: `files`, or a `connection` with its `table` or `query`. */
export interface SourceConfig<Columns extends string = string, Preset extends string = string> {
  preset?: Preset | undefined;
  files?: string | string[] | Record<string, string | string[]> | undefined;
  format?: "csv" | "jsonl" | "parquet" | undefined;
  delimiter?: string | undefined;
  encoding?: string | undefined;
  header?: string[] | undefined;
  connection?: string | undefined;
  table?: string | undefined;
  tables?: Record<string, string> | undefined;
  timeZone?: string | undefined;
  dateFormats?: string[] | undefined;
  query?: string | undefined;
  watermark?: string | undefined;
  columns?: { [column in Columns]?: ColumnSource } | undefined;
  staleAfterDays?: number | undefined;
}
