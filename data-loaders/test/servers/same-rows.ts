import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type InputName, inputTables } from "@vitals/tables";
import type { Config, SourceConfig } from "@vitals/tables/config";
import { openEngine } from "../../src/engine/open-engine.ts";
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

/** The variable that holds the server's address while a suite runs. */
export const urlVariable = "VITALS_TEST_SERVER_URL";

/**
 * Puts the rows of every source of a configuration into Parquet files and into tables of a server.
 *
 * @param into - folder for the files
 */
export async function sameRows(
  config: Config,
  configDir: string,
  into: string,
  { name }: TestEngine,
  server: RunningEngine,
  casts: Casts = {},
): Promise<SameRows> {
  const scratch = await mkdtemp(join(tmpdir(), "vitals-rows-"));
  const engine = await openEngine(scratch, {});
  const sources = { files: {}, server: {} } as Record<keyof SameRows, Record<string, SourceConfig>>;
  try {
    await mkdir(into, { recursive: true });
    for (const input of Object.keys(inputTables) as InputName[]) {
      const source = config.sources[input as keyof Config["sources"]] as SourceConfig | undefined;
      if (!source) continue;
      const options = { ...source, configDir, rejects: openRejectFile(join(scratch, `${input}.jsonl`)) };
      const staged = source.query
        ? await stageQuery(engine, input, source.files as Record<string, string>, source.query, options)
        : await stageFiles(engine, input, source.files as string, options);
      const selects = staged.relations.map(({ columns, from }) => {
        const fields = columns.map((column) => {
          const cast = casts[input]?.[column.name];
          return `${column.sql}${cast ? `::${cast}` : ""} AS ${identifier(column.name)}`;
        });
        return `SELECT ${fields.join(", ")} FROM ${from}`;
      });
      await engine.run(`CREATE TABLE ${identifier(`rows of ${input}`)} AS ${selects.join(" UNION ALL BY NAME ")}`);
      const rows = `FROM ${identifier(`rows of ${input}`)}`;
      const described = await engine.rows<{ column_name: string; column_type: string }>(`DESCRIBE ${rows}`);
      const parquet = join(into, `${input}.parquet`);
      const csv = join(scratch, `${input}.csv`);
      // Of files the last of rows that clash is used; a table has no order, so its rows are taken by what they hold.
      const order = inputTables[input].columns.flatMap(({ name }) => {
        const theirs = source.columns?.[name as keyof typeof source.columns] ?? name;
        return described.some(({ column_name }) => column_name === theirs) ? [identifier(theirs as string)] : [];
      });
      await engine.run(`COPY (SELECT * ${rows} ORDER BY ${order.join(", ")}) TO ${literal(parquet)} (FORMAT parquet)`);
      await engine.run(`COPY (${rows}) TO ${literal(csv)} (FORMAT csv, HEADER false, NULLSTR '\\N')`);
      const types = Object.fromEntries(described.map(({ column_name, column_type }) => [column_name, column_type]));
      await server.createTable(`${input} rows`, types, csv);
      const { columns, timeZone, dateFormats, staleAfterDays } = source;
      const shared = { columns, timeZone, dateFormats, staleAfterDays };
      sources.files[input] = { ...shared, files: parquet };
      sources.server[input] = { ...shared, connection: "there", table: `${input} rows` };
    }
  } finally {
    engine.close();
    await rm(scratch, { recursive: true, force: true });
  }
  process.env[urlVariable] = server.url;
  const there = { engine: name, url: { env: urlVariable }, connectSeconds: 10, querySeconds: 600, retries: 0 };
  return {
    files: { ...config, sources: sources.files as Config["sources"] },
    server: { ...config, connections: { there }, sources: sources.server as Config["sources"] },
  };
}
