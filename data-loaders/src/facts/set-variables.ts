import { isoDate } from "@vitals/tables";
import type { Config } from "@vitals/tables/config";
import { createTable } from "../engine/create-table.ts";
import type { Engine } from "../engine/open-engine.ts";
import { literal } from "../engine/sql-text.ts";

/** Before every date there is; stands for "no limit" and "no week". */
const never = "0001-01-01";

/** Tells the rollups what the configuration says. */
export async function setVariables(engine: Engine, config: Config): Promise<void> {
  await engine.run(`SET VARIABLE since = TIMESTAMP ${literal(`${config.since ?? never} 00:00:00`)}`);
  await engine.run(`SET VARIABLE currency = ${literal(config.currency)}`);
  await engine.run(`SET VARIABLE shows_names = ${showsNames(config)}`);
  const lull = {
    name: "VARCHAR",
    starts_on: "DATE",
    ends_on: "DATE",
    scope: "VARCHAR",
    every: "VARCHAR",
    note: "VARCHAR",
  };
  await createTable(engine, "configured_lulls", lull, config.lulls);
}

/** Tells the rollups the report week, as an epoch day; null when there is none, so that nothing lies inside the window. */
export async function setLastWeek(engine: Engine, lastWeek: number | null): Promise<void> {
  await engine.run(`SET VARIABLE last_week = DATE ${literal(lastWeek === null ? never : isoDate(lastWeek))}`);
}

/** Tells the rollups whether the catalogue puts any command that it names or an event bears in a group. */
export async function setHasGroups(engine: Engine): Promise<void> {
  await engine.run(`SET VARIABLE has_groups = (SELECT count(*) > 0 FROM catalogue_known
    WHERE "group" IS NOT NULL AND (is_named OR event IN (SELECT event FROM event_groups)))`);
}

/** Tells the rollups whether any command in `command_weeks` bears more than one module, or one only now and then. */
export async function setMixesModules(engine: Engine): Promise<void> {
  await engine.run(`SET VARIABLE mixes_modules = (SELECT count(*) > 0 FROM (
    SELECT event FROM command_weeks
    GROUP BY event HAVING count(DISTINCT module) + max((module IS NULL)::INTEGER) > 1))`);
}

/** Names of people leave the loader only where somebody may see them; who may not is kept from them when pages are written. */
function showsNames({ privacy, audiences }: Pick<Config, "privacy" | "audiences">): boolean {
  return [privacy, ...audiences].some(({ users }) => users === "name");
}
