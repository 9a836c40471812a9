import { type InputName, inputTables } from "@vitals/tables";
import type { Config } from "@vitals/tables/config";
import { createSlugs } from "../accounts/create-accounts.ts";
import type { Engine } from "../engine/open-engine.ts";
import { findLastWeek, findNewest } from "../events/find-window.ts";
import { groupEvents } from "../events/group-events.ts";
import { setLastWeek, setMixesModules } from "../facts/set-variables.ts";
import { findCompleteness } from "../freshness/find-completeness.ts";
import { setCompleteness } from "../freshness/set-freshness.ts";
import { createClean } from "../inputs/create-clean.ts";
import type { InputReading } from "../inputs/input-reading.ts";
import { settleInput } from "../inputs/settle-input.ts";
import type { LoadOptions } from "../load-options.ts";
import { runRollup, tablesOfEvents } from "../rollups/run-rollup.ts";
import { findInSources } from "./find-in-sources.ts";
import type { Found } from "./source-finding.ts";

/** The rollups that findings look at, each after those it is made of. */
const lookedAt = [...tablesOfEvents, "fleet_weeks", "accounts", "account_people", "account_weeks"] as const;

/**
 * What would make the report wrong, from readings whose events and accounts are sound; other inputs that cannot be read
 * count as absent. Age is counted to today, unless the data are made up or the report is of an earlier day.
 */
export async function findingsOf(
  engine: Engine,
  config: Config,
  readings: Readonly<Record<InputName, InputReading>>,
  options: LoadOptions,
): Promise<Found[]> {
  const sound = { ...readings };
  for (const input of Object.keys(readings) as InputName[]) {
    if (readings[input].problems.length > 0) {
      await createClean(engine, inputTables[input], []);
      sound[input] = { ...readings[input], rowsRead: 0 };
    }
    if (input !== "events") await settleInput(engine, inputTables[input], sound[input], config, options.asOf);
  }
  await groupEvents(engine, config, readings.events);
  const completeness = await findCompleteness(engine, await findNewest(engine, options.now, config.timeZone));
  await setCompleteness(engine, completeness);
  await setLastWeek(engine, findLastWeek(completeness, options.asOf));
  for (const table of lookedAt) {
    if (table === "accounts") {
      await setMixesModules(engine);
      await createSlugs(engine);
    }
    await runRollup(engine, table);
  }
  const today = config.generated || options.asOf !== undefined ? null : options.now;
  return findInSources(engine, config, sound, { now: options.now, today });
}
