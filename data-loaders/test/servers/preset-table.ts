import { mkdtemp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { PresetName } from "@vitals/tables/config";
import { openEngine } from "../../src/engine/open-engine.ts";
import { identifier, literal } from "../../src/engine/sql-text.ts";
import { presets } from "../../src/sources/presets.ts";
import { documentedRows } from "../sources/read-preset.ts";
import type { RunningEngine } from "./engines.ts";

/** How the usual pipelines keep a documented export: fields as columns, objects and lists as JSON. */
export type Kept = (type: string, column: string) => string;

export const asText: Kept = () => "VARCHAR";
/** Moments and flags as such, numbers as numbers, and what is nested as JSON. */
export const asTyped: Kept = (type) => {
  if (/STRUCT|MAP|\[\]|JSON/.test(type)) return "JSON";
  return type === "TIMESTAMP" ? "TIMESTAMP WITH TIME ZONE" : type;
};

interface Wanted {
  name: PresetName;
  kept: Kept;
  table: string;
  /** Folder for files on the way. */
  dir: string;
  server: RunningEngine;
}

/** Puts the documented rows of a preset into a table. */
export async function presetTable({ name, kept, table, dir, server }: Wanted): Promise<string> {
  const preset = presets.find((each) => each.name === name) as (typeof presets)[number];
  const [[file, content]] = Object.entries(await documentedRows(preset)) as [[string, Uint8Array]];
  const folder = await mkdtemp(join(dir, "rows-"));
  const path = join(folder, file);
  await writeFile(path, content);
  const duck = await openEngine(folder, {});
  try {
    const read = file.endsWith(".csv") ? "read_csv" : "read_json";
    const all = file.endsWith(".csv") && kept === asText ? ", all_varchar = true" : "";
    await duck.run(`CREATE TABLE rows AS FROM ${read}(${literal(path)}${all})`);
    const described = await duck.rows<{ column_name: string; column_type: string }>("DESCRIBE rows");
    const columns = described.map(({ column_name: column, column_type: type }) => {
      const as = kept(type, column);
      const isNested = /STRUCT|MAP|\[\]/.test(type);
      if (as === "moment") {
        return { column, as: "TIMESTAMP WITH TIME ZONE", sql: `to_timestamp(${identifier(column)})::VARCHAR` };
      }
      return { column, as, sql: `${isNested ? `to_json(${identifier(column)})` : identifier(column)}::VARCHAR` };
    });
    const csv = join(folder, "copied.csv");
    const values = columns.map(({ sql, column }) => `${sql} AS ${identifier(column)}`);
    await duck.run(
      `COPY (SELECT ${values.join(", ")} FROM rows) TO ${literal(csv)} (FORMAT csv, HEADER false, NULLSTR '\\N')`,
    );
    await server.createTable(table, Object.fromEntries(columns.map(({ column, as }) => [column, as])), csv);
    return table;
  } finally {
    duck.close();
  }
}
