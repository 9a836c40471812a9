import { readFile } from "node:fs/promises";
import type { Engine } from "../engine/open-engine.ts";
import { identifier } from "../engine/sql-text.ts";

/** Tables that follow from what `createActivity` makes and from the inputs, each after those it is made of. */
export const tablesOfWindow = [
  "fleet_weeks",
  "accounts",
  "account_weeks",
  "catalogue",
  "calendar",
  "users",
  "seats",
  "modules",
  "tickets",
  "surveys",
  "touchpoints",
  "outcomes",
  "quarantine_reasons",
] as const;

export type RollupName = "recent_events" | (typeof tablesOfWindow)[number];

/** Runs `<name>.sql` and keeps its rows as the table of that name. */
export async function runRollup(engine: Engine, name: RollupName): Promise<void> {
  const sql = await readFile(new URL(`./${name}.sql`, import.meta.url), "utf8");
  await engine.run(`CREATE TABLE ${identifier(name)} AS\n${sql}`);
}
