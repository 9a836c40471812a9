import { cp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type FactName, factTables, type InputName, inputTables, loadReport, window } from "@vitals/tables";
import { writeArrow } from "../arrow/write-arrow.ts";
import { writeQuery } from "../arrow/write-query.ts";
import type { Engine } from "../engine/open-engine.ts";
import { folderHash } from "../generations/content-hash.ts";
import { keepInput } from "../inputs/last-good.ts";
import { writeQuarantine } from "../inputs/quarantine.ts";
import type { LoadReportRow } from "../load-result.ts";

export interface FactWindow {
  /** Mondays as epoch days. */
  firstWeek: number | null;
  lastWeek: number | null;
  newestWeek: number | null;
  timeZone: string;
}

/**
 * Writes every fact table, the quarantine and the used inputs into a folder.
 *
 * @param unchanged - folder of facts that are right but for the load report, the quarantine and the window; they are copied
 * @returns the facts' name, which is a hash of everything written but the name itself
 */
export async function writeFacts(
  engine: Engine,
  dir: string,
  report: LoadReportRow[],
  { firstWeek, lastWeek, newestWeek, timeZone }: FactWindow,
  unchanged: string | null = null,
): Promise<string> {
  const here = (name: string) => join(dir, `${name}.arrow`);
  if (unchanged !== null) {
    await cp(unchanged, dir, { recursive: true });
    await rm(here("window"));
    await rm(join(dir, "quarantine"), { recursive: true });
  }
  for (const [name, spec] of Object.entries(factTables)) {
    if (name === "load_report" || name === "window" || (unchanged !== null && name !== "quarantine_reasons")) continue;
    await writeQuery(engine, spec, name as FactName, here(name));
  }
  await writeFile(here("load_report"), writeArrow(loadReport, columnsOf(report)));
  for (const name of Object.keys(inputTables) as InputName[]) {
    if (name !== "events" && unchanged === null) await keepInput(engine, inputTables[name], dir);
    await writeQuarantine(engine, name, dir);
  }
  const generation = await folderHash(dir);
  const row = {
    first_week: [firstWeek],
    last_week: [lastWeek],
    newest_week: [newestWeek],
    time_zone: [timeZone],
    generation: [generation],
  };
  await writeFile(here("window"), writeArrow(window, row));
  return generation;
}

function columnsOf(report: LoadReportRow[]): Record<string, unknown[]> {
  const rows = report.toSorted((a, b) => (a.input < b.input ? -1 : 1));
  return Object.fromEntries(
    loadReport.columns.map(({ name }) => [name, rows.map((row) => row[name as keyof LoadReportRow])]),
  );
}
