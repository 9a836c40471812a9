import { existsSync } from "node:fs";
import { join } from "node:path";
import { readTables } from "@vitals/data-loaders";
import { type ComparedHealth, foundTable } from "@vitals/metrics";

/** The tables that are compared; those of signals and moves are large, and say nothing that these do not. */
const compared = ["portfolio", "bands", "alarms", "scores", "gates"] as const;

/** Health tables with whatever columns they have; those that a version did not write are left out. */
export async function readHealth(folder: string): Promise<ComparedHealth> {
  const health: Record<string, ReturnType<typeof foundTable>> = {};
  for (const name of compared) {
    if (!existsSync(join(folder, `${name}.arrow`))) continue;
    const bytes = await readTables(folder, [name]);
    health[name] = foundTable(name, bytes[name]);
  }
  return health;
}
