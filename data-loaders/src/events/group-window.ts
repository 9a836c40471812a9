import { mondayOf, weekNumber } from "@vitals/tables";
import type { Config } from "@vitals/tables/config";
import type { Engine } from "../engine/open-engine.ts";
import { setLastWeek } from "../facts/set-variables.ts";
import type { Completeness } from "../freshness/complete-through.ts";
import { firstCompared } from "../freshness/create-fleet-days.ts";
import { findCompleteness } from "../freshness/find-completeness.ts";
import { setCompleteness } from "../freshness/set-freshness.ts";
import { createSettled, openSettled, type SettledWeeks } from "../increments/settled/open-settled.ts";
import { settledPrint } from "../increments/settled/settled-print.ts";
import type { InputReading } from "../inputs/input-reading.ts";
import type { LoadOptions } from "../load-options.ts";
import { findLastWeek, findNewest } from "./find-window.ts";
import { groupEvents } from "./group-events.ts";

/** Events in groups, and the window that follows from them. */
export interface GroupedWindow {
  /** How many rows are duplicates. */
  duplicates: number;
  completeness: Completeness | null;
  /** Monday of the report week as an epoch day. */
  lastWeek: number | null;
  /** What an earlier load left of the window, where nothing of it has changed: its tables need not be made again. */
  settled: SettledWeeks | null;
}

/**
 * Groups the events and finds the window. Events of an earlier load's window are not grouped again where this gives the
 * same window with nothing in it changed; that is only sure at the end, so it is tried in a schema of its own.
 *
 * @param factsDir - the facts of the last load; null where there are none
 */
export async function groupWindow(
  engine: Engine,
  config: Config,
  events: InputReading,
  factsDir: string | null,
  options: LoadOptions,
): Promise<GroupedWindow> {
  const settled = await openSettled(engine, events, factsDir, options);
  if (settled) {
    await engine.run("CREATE SCHEMA attempt");
    await engine.run("SET search_path = 'attempt,main'");
    const grouped = await group(engine, config, events, settled, options);
    if (await isSettled(engine, events, settled, grouped)) return grouped;
    await engine.run("SET search_path = 'main'");
    await engine.run("DROP SCHEMA attempt CASCADE");
  }
  return group(engine, config, events, null, options);
}

async function group(
  engine: Engine,
  config: Config,
  { grouped, mapped }: InputReading,
  settled: SettledWeeks | null,
  { now, asOf }: LoadOptions,
): Promise<GroupedWindow> {
  const until = settled?.until ?? null;
  const cells = grouped && settled ? { ...grouped, cells: settled.cells } : grouped;
  const duplicates = await groupEvents(engine, config, { grouped: cells, mapped }, until);
  const completeness = await findCompleteness(engine, await findNewest(engine, now, config.timeZone), until);
  await setCompleteness(engine, completeness);
  const lastWeek = findLastWeek(completeness, asOf);
  await setLastWeek(engine, lastWeek);
  return { duplicates, completeness, lastWeek, settled };
}

async function isSettled(
  engine: Engine,
  { settling }: InputReading,
  { manifest }: SettledWeeks,
  { completeness, lastWeek }: GroupedWindow,
): Promise<boolean> {
  if (!settling || lastWeek !== manifest.lastWeek || completeness === null) return false;
  if (firstCompared(mondayOf(weekNumber(completeness.newest))) < manifest.masksFrom) return false;
  await createSettled(engine, settling.dir, manifest);
  return (await settledPrint(engine, manifest.filesPrint, lastWeek)) === manifest.print;
}
