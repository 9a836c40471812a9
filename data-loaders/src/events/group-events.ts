import type { Config } from "@vitals/tables/config";
import { createCatalogue } from "../catalogue/create-catalogue.ts";
import type { Engine } from "../engine/open-engine.ts";
import { setHasGroups, setVariables } from "../facts/set-variables.ts";
import type { InputReading } from "../inputs/input-reading.ts";
import { createCells } from "./create-cells.ts";
import { createCodes } from "./create-codes.ts";
import { createEventAccounts } from "./create-event-accounts.ts";
import { createEvents } from "./create-events.ts";

/**
 * Makes `event_cells` and `event_accounts`, with the catalogue and the codes that they need: the first reading of all events.
 *
 * @param settled - the last week of which `grouped` says all there is, as a date; null where events may come one by one too
 * @returns how many rows are duplicates
 */
export async function groupEvents(
  engine: Engine,
  config: Config,
  events: Pick<InputReading, "grouped" | "mapped">,
  settled: string | null = null,
): Promise<number> {
  await createCatalogue(engine, config, events.grouped);
  const duplicates = await createEvents(engine, events);
  await createCodes(engine, events.grouped);
  await setVariables(engine, config);
  await createCells(engine, events.grouped, settled);
  await setHasGroups(engine);
  await createEventAccounts(engine);
  return duplicates;
}
