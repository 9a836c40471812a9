import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { loadReport, window } from "@vitals/tables";
import { writeArrow } from "../arrow/write-arrow.ts";
import { folderHash } from "../generations/content-hash.ts";
import type { LoadReportRow } from "../load-result.ts";

export interface FactWindow {
  /** Mondays as epoch days. */
  firstWeek: number | null;
  lastWeek: number | null;
  newestWeek: number | null;
  timeZone: string;
}

/** Writes the load report into a folder of facts, one line for each input. */
export async function writeReport(dir: string, report: readonly LoadReportRow[]): Promise<void> {
  const rows = report.toSorted((a, b) => (a.input < b.input ? -1 : 1));
  const columns = loadReport.columns.map(({ name }) => [name, rows.map((row) => row[name as keyof LoadReportRow])]);
  await writeFile(join(dir, "load_report.arrow"), writeArrow(loadReport, Object.fromEntries(columns)));
}

/**
 * Writes the period of the facts into their folder, when all else stands in it.
 *
 * @param hashes - see `folderHash`
 * @returns the facts' name, which is a hash of everything written before
 */
export async function writeWindow(
  dir: string,
  { firstWeek, lastWeek, newestWeek, timeZone }: FactWindow,
  hashes?: Map<string, string>,
): Promise<string> {
  const generation = await folderHash(dir, undefined, hashes);
  const row = {
    first_week: [firstWeek],
    last_week: [lastWeek],
    newest_week: [newestWeek],
    time_zone: [timeZone],
    generation: [generation],
  };
  await writeFile(join(dir, "window.arrow"), writeArrow(window, row));
  return generation;
}
