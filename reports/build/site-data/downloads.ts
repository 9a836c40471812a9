import { healthTables, type TableSpec } from "@vitals/tables";
import type { Columns, Tables } from "./columns.ts";
import { csvText } from "./csv-text.ts";
import type { Save } from "./sync-folder.ts";

/** Turns a table into Arrow bytes; given by who may import the loaders. */
export type WriteArrow = (spec: TableSpec, columns: Columns) => Uint8Array;

/** Health tables that can be downloaded, each as CSV and as Arrow, at addresses that do not change. */
export const downloadedTables = ["portfolio", "alarms", "signals"] as const;

/** The stable addresses of the downloads, below the site's root. */
export const downloadPaths: readonly string[] = downloadedTables.flatMap((name) => [
  `/data/${name}.csv`,
  `/data/${name}.arrow`,
]);

/** Writes the downloads. */
export async function writeDownloads(save: Save, health: Tables, writeArrow: WriteArrow): Promise<void> {
  for (const name of downloadedTables) {
    const spec = healthTables[name];
    const columns = health[name] ?? emptyColumns(spec);
    await save(`${name}.csv`, csvText(spec, columns));
    await save(`${name}.arrow`, writeArrow(spec, columns));
  }
}

function emptyColumns(spec: TableSpec): Columns {
  return Object.fromEntries(spec.columns.map((column) => [column.name, []]));
}
