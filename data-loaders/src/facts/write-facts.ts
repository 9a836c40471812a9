import { link, rename } from "node:fs/promises";
import { join } from "node:path";
import { type FactName, factTables, type InputName, inputTables } from "@vitals/tables";
import { writeQuery } from "../arrow/write-query.ts";
import type { Engine } from "../engine/open-engine.ts";
import { keepInput } from "../inputs/last-good.ts";
import { writeQuarantine } from "../inputs/quarantine.ts";
import type { LoadReportRow } from "../load-result.ts";
import { type FactWindow, writeReport, writeWindow } from "./write-report.ts";

/** Tables that `createActivity` has written already. */
const written = new Set<string>(["command_weeks", "user_weeks"] satisfies FactName[]);

/**
 * Writes every fact table, the quarantine and the used inputs into a folder.
 *
 * @param activityDir - folder of the tables that are written already, which are moved
 * @param settled - facts that are those of the last load, by name: they are linked, because they may be large
 * @param hashes - filled with the SHA-256 of every file
 * @returns the facts' name, which is a hash of everything written but the name itself
 */
export async function writeFacts(
  engine: Engine,
  activityDir: string,
  dir: string,
  report: LoadReportRow[],
  window: FactWindow,
  settled: ReadonlyMap<string, { path: string; hash: string }>,
  hashes: Map<string, string>,
): Promise<string> {
  const here = (name: string) => join(dir, `${name}.arrow`);
  for (const [name, spec] of Object.entries(factTables)) {
    if (name === "load_report" || name === "window") continue;
    const same = settled.get(name);
    if (same) {
      await link(same.path, here(name));
      hashes.set(`${name}.arrow`, same.hash);
    } else if (written.has(name)) await rename(join(activityDir, `${name}.arrow`), here(name));
    else await writeQuery(engine, spec, name as FactName, here(name));
  }
  await writeReport(dir, report);
  for (const name of Object.keys(inputTables) as InputName[]) {
    if (name !== "events") await keepInput(engine, inputTables[name], dir);
    await writeQuarantine(engine, name, dir);
  }
  return writeWindow(dir, window, hashes);
}
