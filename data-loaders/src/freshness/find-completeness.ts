import type { Engine } from "../engine/open-engine.ts";
import { type Completeness, completeThrough, type FleetDay } from "./complete-through.ts";
import { createFleetDays } from "./create-fleet-days.ts";
import { quietDays } from "./quiet-days.ts";

/**
 * Through which day the events are complete, as `completeThrough`; makes `fleet_days`. Null where there are no events.
 *
 * @param newest - time of the newest event that does not lie in the future, in ms of wall time
 * @param settled - see `createFleetDays`
 */
export async function findCompleteness(
  engine: Engine,
  newest: number | null,
  settled: string | null = null,
): Promise<Completeness | null> {
  await createFleetDays(engine, newest === null ? null : new Date(newest), settled);
  const days = await engine.rows<FleetDay>(
    "SELECT (day - DATE '1970-01-01')::INTEGER AS day, done::INTEGER AS done FROM fleet_days ORDER BY day",
  );
  return completeThrough(days, await quietDays(engine));
}
