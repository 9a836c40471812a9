import { healthTables, type TableSpec } from "@vitals/tables";
import type { Columns, Tables } from "./columns.ts";
import { csvText } from "./csv-text.ts";
import { signalWeeks, signalWeeksDownload } from "./signal-weeks.ts";
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
  "/data/signal_weeks.csv",
  "/data/signal_weeks.arrow",
  "/data/value.csv",
];

/**
 * Writes the downloads; of signals the report week alone, and the whole book week by week:
 * all weeks of all accounts are no file for a browser.
 *
 * @param tables - `weekly`: tables cut to the report week, in place of those of `health`
 */
export async function writeDownloads(
  save: Save,
  {
    health,
    weekly,
    lastWeek,
    value,
    writeArrow,
  }: { health: Tables; weekly: Tables; lastWeek: number | null; value: ValueBook; writeArrow: WriteArrow },
): Promise<void> {
  for (const name of downloadedTables) {
    const spec = healthTables[name];
    const columns = weekly[name] ?? health[name] ?? emptyColumns(spec);
    await save(`${name}.csv`, csvText(spec, columns));
    await save(`${name}.arrow`, writeArrow(spec, columns));
  }
  const signals = signalsOfReportWeek(weekly.signals ?? health.signals, lastWeek);
  await save("signals.csv", csvText(signalsDownload, signals));
  await save("signals.arrow", writeArrow(signalsDownload, signals));
  const weeks = signalWeeks(health.signals, health.bands, lastWeek);
  await save("signal_weeks.csv", csvText(signalWeeksDownload, weeks));
  await save("signal_weeks.arrow", writeArrow(signalWeeksDownload, weeks));
  await save("value.csv", csvText(valueDownload, valueRows(value)));
}

function emptyColumns(spec: TableSpec): Columns {
  return Object.fromEntries(spec.columns.map((column) => [column.name, []]));
}
