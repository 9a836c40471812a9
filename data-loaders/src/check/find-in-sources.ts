import { type InputName, sourceFindings as spec } from "@vitals/tables";
import type { Config } from "@vitals/tables/config";
import { createTable } from "../engine/create-table.ts";
import type { Engine } from "../engine/open-engine.ts";
import { setPresent } from "../freshness/set-freshness.ts";
import type { InputReading } from "../inputs/input-reading.ts";
import { lookFor } from "./look-for.ts";
import { showsPeople } from "./shows-people.ts";
import type { Found, SettledFinding } from "./source-finding.ts";
import { sourceFindings } from "./source-findings.ts";

const types = { string: "VARCHAR", float: "DOUBLE" };

/**
 * Looks for everything in the sources that would make the report wrong, and makes the table `source_findings` of it; the
 * rollups must stand.
 *
 * @param times - see `setPresent`; `settled`: see `lookFor`
 * @returns what was found, the most serious first
 */
export async function findInSources(
  engine: Engine,
  config: Config,
  readings: Readonly<Record<InputName, InputReading>>,
  { now, today, settled }: { now: Date; today: Date | null; settled?: Map<string, SettledFinding> },
): Promise<Found[]> {
  await setPresent(engine, config, now, today);
  const present = Object.values(readings).filter(({ source, rowsRead }) => source !== null && rowsRead > 0);
  const found = await lookFor(engine, sourceFindings, {
    present: new Set(present.map(({ input }) => input)),
    showsPeople: showsPeople(config),
    ...(settled ? { settled } : {}),
  });
  const columns = Object.fromEntries(spec.columns.map(({ name, type }) => [name, types[type as keyof typeof types]]));
  await createTable(
    engine,
    "source_findings",
    columns,
    found
      .map((row) => ({ ...row, examples: row.examples.join("|") || null }))
      .sort((a, b) => (a.finding < b.finding ? -1 : 1)),
  );
  return found;
}
