import type { InputName } from "@vitals/tables";
import type { Engine } from "../engine/open-engine.ts";
import { identifier } from "../engine/sql-text.ts";

/** How far the ids in one input are those in the events. */
export interface IdOverlap {
  input: InputName;
  /** `account_id`, `user_id` or `event`. */
  column: string;
  /** Different ids in the input, in the events, and in both; aliases are followed. */
  inInput: number;
  inEvents: number;
  inBoth: number;
  /** Some ids that only one side has, the first in alphabetical order. */
  onlyInInput: string[];
  onlyInEvents: string[];
}

/** Compares the ids of every readable input with those of the events. */
export async function idOverlaps(
  engine: Engine,
  inputs: { input: InputName; found: string[]; problems: string[]; isConfigured: boolean }[],
): Promise<IdOverlap[]> {
  const borne = inputs.find(({ input }) => input === "events")?.found ?? [];
  const overlaps: IdOverlap[] = [];
  for (const { input, found, problems, isConfigured } of inputs) {
    // The journal may call an account by its name, so its ids are compared by another rule.
    if (input === "events" || input === "journal" || !isConfigured || problems.length > 0) continue;
    for (const column of ["account_id", "user_id", "event"]) {
      if (found.includes(column) && borne.includes(column)) overlaps.push(await overlapOf(engine, input, column));
    }
  }
  return overlaps;
}

async function overlapOf(engine: Engine, input: InputName, column: string): Promise<IdOverlap> {
  const ids = (table: string) =>
    column === "account_id"
      ? `SELECT DISTINCT coalesce(a.account_id, t.account_id) AS id FROM ${identifier(`clean_${table}`)} AS t
         LEFT JOIN account_aliases AS a ON t.account_id = a.old_id WHERE _problem = 0`
      : `SELECT DISTINCT ${identifier(column)} AS id FROM ${identifier(`clean_${table}`)}
         WHERE _problem = 0 AND ${identifier(column)} IS NOT NULL`;
  const few = (condition: string) =>
    `coalesce((array_agg(coalesce(i.id, e.id) ORDER BY coalesce(i.id, e.id)) FILTER (${condition}))[1:5], [])`;
  const [row] = await engine.rows<Omit<IdOverlap, "input" | "column">>(
    `SELECT count(i.id) AS "inInput", count(e.id) AS "inEvents", count(*) FILTER (i.id = e.id) AS "inBoth",
       ${few("e.id IS NULL")} AS "onlyInInput", ${few("i.id IS NULL")} AS "onlyInEvents"
     FROM (${ids(input)}) AS i FULL JOIN (${ids("events")}) AS e ON i.id = e.id`,
  );
  return { input, column, ...(row as Omit<IdOverlap, "input" | "column">) };
}
