import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type InputName, inputTables } from "@vitals/tables";
import type { Config, SourceConfig } from "@vitals/tables/config";
import { createTable } from "../../src/engine/create-table.ts";
import { type Engine, openEngine } from "../../src/engine/open-engine.ts";
import { identifier, literal } from "../../src/engine/sql-text.ts";
import { openRejectFile } from "../../src/sources/reject-file.ts";
import { stageFiles } from "../../src/sources/stage-files.ts";
import { stageQuery } from "../../src/sources/stage-query.ts";
import type { RunningEngine, TestEngine } from "./engines.ts";

/** The same rows as files and on a server, and a configuration for each. */
export interface SameRows {
  files: Config;
  server: Config;
}

/** By input: columns of the source that become another type first, by name. */
export type Casts = Partial<Record<InputName, Record<string, string>>>;

/** Rows of an input as text, with the DuckDB type of each column. */
export interface TextRows {
  columns: Record<string, string>;
  rows: Record<string, string | null>[];
  source?: SourceConfig;
}

/** Where rows are put. */
export interface Places {
  /** Folder for the files. */
  into: string;
  engine: TestEngine;
  server: RunningEngine;
}

/** The variable that holds the server's address while a suite runs. */
export const urlVariable = "VITALS_TEST_SERVER_URL";

/** Puts the rows of every source of a configuration into Parquet files and into tables of a server. */
export function sameRows(config: Config, configDir: string, places: Places, casts: Casts = {}): Promise<SameRows> {
  return inBoth(config, places, async (duck) => {
    const placed: Placed[] = [];
    for (const input of Object.keys(inputTables) as InputName[]) {
      const source = config.sources[input as keyof Config["sources"]] as SourceConfig | undefined;
      if (!source) continue;
      const options = { ...source, configDir, rejects: openRejectFile(join(duck.scratch, `${input}.rejects`)) };
      const staged = source.query
        ? await stageQuery(duck, input, source.files as Record<string, string>, source.query, options)
        : await stageFiles(duck, input, source.files as string, options);
      const selects = staged.relations.map(({ columns, from }) => {
        const fields = columns.map((column) => {
          const cast = casts[input]?.[column.name];
          return `${column.sql}${cast ? `::${cast}` : ""} AS ${identifier(column.name)}`;
        });
        return `SELECT ${fields.join(", ")} FROM ${from}`;
      });
      const { columns, timeZone, dateFormats, staleAfterDays } = source;
      placed.push({
        input,
        select: selects.join(" UNION ALL BY NAME "),
        source: { columns, timeZone, dateFormats, staleAfterDays },
      });
    }
    return placed;
  });
}

/** Puts rows that a test made up into Parquet files and into tables of a server. */
export function sameTextRows(
  config: Config,
  inputs: Partial<Record<InputName, TextRows>>,
  places: Places,
): Promise<SameRows> {
  return inBoth(config, places, async (duck) => {
    const placed: Placed[] = [];
    for (const [input, { columns, rows, source = {} }] of Object.entries(inputs) as [InputName, TextRows][]) {
      const texts = Object.fromEntries(Object.keys(columns).map((column) => [column, "VARCHAR"]));
      await createTable(duck, `text of ${input}`, texts, rows);
      const typed = Object.entries(columns).map(
        ([column, type]) => `${identifier(column)}::${type} AS ${identifier(column)}`,
      );
      placed.push({ input, select: `SELECT ${typed.join(", ")} FROM ${identifier(`text of ${input}`)}`, source });
    }
    return placed;
  });
}

interface Placed {
  input: InputName;
  select: string;
  source: SourceConfig;
}

async function inBoth(
  config: Config,
  { into, engine, server }: Places,
  read: (duck: Engine) => Promise<Placed[]>,
): Promise<SameRows> {
  const scratch = await mkdtemp(join(tmpdir(), "vitals-rows-"));
  const duck = await openEngine(scratch, {});
  const sources = { files: {}, server: {} } as Record<keyof SameRows, Record<string, SourceConfig>>;
  try {
    await mkdir(into, { recursive: true });
    for (const { input, select, source } of await read(duck)) {
      const table = `${input} rows`;
      const rows = `FROM ${identifier(table)}`;
      await duck.run(`CREATE TABLE ${identifier(table)} AS ${select}`);
      const types = await typesOf(duck, rows);
      const files = join(into, `${input}.parquet`);
      const csv = join(scratch, `${input}.csv`);
      await duck.run(`COPY (SELECT * ${rows} ${orderBy(input, source, types)}) TO ${literal(files)} (FORMAT parquet)`);
      await duck.run(`COPY (SELECT * ${rows}) TO ${literal(csv)} (FORMAT csv, HEADER false, NULLSTR '\\N')`);
      await server.createTable(table, types, csv);
      sources.files[input] = { ...source, files };
      sources.server[input] = { ...source, connection: "there", table };
    }
  } finally {
    duck.close();
    await rm(scratch, { recursive: true, force: true });
  }
  process.env[urlVariable] = server.url;
  const there = { engine: engine.name, url: { env: urlVariable }, connectSeconds: 10, querySeconds: 600, retries: 0 };
  return {
    files: { ...config, sources: sources.files as Config["sources"] },
    server: { ...config, connections: { there }, sources: sources.server as Config["sources"] },
  };
}

async function typesOf(duck: Engine, rows: string): Promise<Record<string, string>> {
  const described = await duck.rows<{ column_name: string; column_type: string }>(`DESCRIBE ${rows}`);
  return Object.fromEntries(described.map(({ column_name, column_type }) => [column_name, column_type]));
}

/** Of files the last of rows that clash is used; a table has no order, so its rows are taken by what they hold. */
function orderBy(input: InputName, { columns }: SourceConfig, types: Record<string, string>): string {
  const order = inputTables[input].columns.flatMap(({ name }) => {
    const theirs = columns?.[name] ?? name;
    return typeof theirs === "string" && theirs in types ? [identifier(theirs)] : [];
  });
  return `ORDER BY ${order.join(", ")}`;
}
