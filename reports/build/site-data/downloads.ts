import { healthTables, type TableSpec } from "@vitals/tables";
import type { Columns, Tables } from "./columns.ts";
import { csvText } from "./csv-text.ts";
import { signalsDownload, signalsOfReportWeek } from "./signals-download.ts";
import type { Save } from "./sync-folder.ts";
import type { ValueBook } from "./value/value-book.ts";
import { valueDownload, valueRows } from "./value/value-download.ts";

/** Turns a table into Arrow bytes; given by who may import the loaders. */
export type WriteArrow = (spec: TableSpec, columns: Columns) => Uint8Array;

/** Health tables that can be downloaded as they are, each as CSV and as Arrow, at addresses that do not change. */
const downloadedTables = ["portfolio", "alarms"] as const;

/** The stable addresses of the downloads, below the site's root. */
export const downloadPaths: readonly string[] = [
  ...downloadedTables.flatMap((name) => [`/data/${name}.csv`, `/data/${name}.arrow`]),
  "/data/signals.csv",
  "/data/signals.arrow",
  "/data/value.csv",
];

/** Writes the downloads; of signals the report week alone, for all weeks of all accounts are no file for a browser. */
export async function writeDownloads(
  save: Save,
  {
    health,
    lastWeek,
    value,
    writeArrow,
  }: { health: Tables; lastWeek: number | null; value: ValueBook; writeArrow: WriteArrow },
): Promise<void> {
  for (const name of downloadedTables) {
    const spec = healthTables[name];
    const columns = health[name] ?? emptyColumns(spec);
    await save(`${name}.csv`, csvText(spec, columns));
    await save(`${name}.arrow`, writeArrow(spec, columns));
  }
  const signals = signalsOfReportWeek(health.signals, lastWeek);
  await save("signals.csv", csvText(signalsDownload, signals));
  await save("signals.arrow", writeArrow(signalsDownload, signals));
  await save("value.csv", csvText(valueDownload, valueRows(value)));
}

function emptyColumns(spec: TableSpec): Columns {
  return Object.fromEntries(spec.columns.map((column) => [column.name, []]));
}
