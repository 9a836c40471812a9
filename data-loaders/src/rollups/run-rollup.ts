import { readFile } from "node:fs/promises";
import type { Engine } from "../engine/open-engine.ts";
import { identifier } from "../engine/sql-text.ts";

/** Tables that follow from `event_cells` and `event_groups`, each after those it is made of. */
export const tablesOfEvents = [
  "command_weeks",
  "user_weeks",
  "account_spans",
  "weekly_commands",
  "account_users",
] as const;

/** Tables that follow from `tablesOfEvents` and the inputs, each after those it is made of. */
export const tablesOfWindow = [
  "fleet_weeks",
  "accounts",
  "account_people",
  "account_weeks",
  "recent_events",
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

/** Tables of the window that follow from its weeks, from the seats and from the catalogue alone; see `settledPrint`. */
export const ofSettledWeeks: ReadonlySet<string> = new Set(["account_people", "account_weeks", "recent_events"]);

export type RollupName = "event_groups" | (typeof tablesOfEvents)[number] | (typeof tablesOfWindow)[number];

/** Runs `<name>.sql` and keeps its rows as the table of that name. */
export async function runRollup(engine: Engine, name: RollupName): Promise<void> {
  const sql = await readFile(new URL(`./${name}.sql`, import.meta.url), "utf8");
  await engine.run(`CREATE TABLE ${identifier(name)} AS\n${sql}`);
}
