import { existsSync } from "node:fs";
import { realpath } from "node:fs/promises";
import { join } from "node:path";
import { readTables } from "@vitals/data-loaders";
import { type Columns, type Facts, type Health, healthSpecs, tableFromArrow } from "@vitals/metrics";
import { factTables, type TableSpec } from "@vitals/tables";
import { UsageError } from "../usage-error.ts";
import type { Assessment } from "./assess-step.ts";
import { factsBehind } from "./made-of.ts";

/** Every fact table that the last load left, checked against its spec. */
export function readFacts(stateDir: string): Promise<Facts> {
  return readChecked(join(stateDir, "facts"), factTables, "vitals load") as Promise<Facts>;
}

/**
 * The facts of the last load and the health that was made of them.
 *
 * @throws UsageError when there are none, or when the health was made of other facts
 */
export async function readAssessment(stateDir: string): Promise<Assessment> {
  const facts = await readFacts(stateDir);
  const folder = join(stateDir, "health");
  const health = await readChecked(folder, healthSpecs, "vitals assess");
  if ((await factsBehind(folder)) !== facts.window.generation?.[0]) {
    throw new UsageError(
      `the health in ${stateDir} was made of other facts than the last load left; run vitals assess`,
    );
  }
  return { facts, health: health as Health };
}

async function readChecked(folder: string, specs: Record<string, TableSpec>, madeBy: string) {
  if (!existsSync(folder)) throw new UsageError(`nothing to read in ${folder}; run ${madeBy} first`);
  // Behind the link, so that a load that ends meanwhile cannot change the folder half-way through.
  const behind = await realpath(folder);
  const tables: Record<string, Columns> = {};
  // One after the other, so that the files do not all stand in memory beside the tables made of them.
  for (const [name, spec] of Object.entries(specs)) {
    const bytes = await readTables(behind, [name]);
    tables[name] = tableFromArrow(spec, bytes[name] as Uint8Array);
  }
  return tables;
}
