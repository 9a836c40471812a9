import type { ListedTable } from "../servers/listed-table.ts";
import { meaningsOf } from "./name-words.ts";

/** Tables that are looked into; the others are named as left out. */
const mostTables = 40;
const leastPoints = 3;

/** What a column or a table speaks of, and how much that says for a table. */
const columnPoints: readonly [meanings: readonly string[], points: number][] = [
  [["account"], 2],
  [["user", "email", "team"], 1],
  [["time", "date", "created", "start"], 1],
  [["event", "feature", "module"], 1],
  [["seat", "plan", "yearly", "monthly", "renewal", "churn", "contract"], 1],
  [["priority", "resolved", "satisfaction", "survey", "segment"], 1],
];
const tablePoints: readonly [meanings: readonly string[], points: number][] = [
  [["account", "event", "usage"], 3],
  [["user", "contract", "seat", "ticket", "survey", "churn", "renewal", "touchpoint", "calendar", "catalogue"], 2],
];

/** A table as the configuration names it. */
export const fullName = ({ schema, name }: ListedTable) => `${schema}.${name}`;

/**
 * The tables worth a look, by the names of their columns and their own: most telling first, then longest.
 *
 * @param wanted - tables, schemas or patterns such as `crm.*`; only these are looked into, whatever they are called
 */
export function plausibleTables(
  tables: readonly ListedTable[],
  wanted: readonly string[],
): { chosen: ListedTable[]; left: ListedTable[] } {
  if (wanted.length > 0) {
    const chosen = tables.filter((table) => wanted.some((pattern) => isNamed(table, pattern)));
    return { chosen, left: [] };
  }
  const ranked = tables
    .filter(({ rows, bytes, columns }) => columns.length > 1 && !(rows === 0 && bytes === 0))
    .map((table) => ({ table, points: pointsOf(table) }))
    .filter(({ points }) => points >= leastPoints)
    .sort((a, b) => b.points - a.points || (b.table.rows ?? 0) - (a.table.rows ?? 0))
    .map(({ table }) => table);
  const chosen = new Set(ranked.slice(0, mostTables));
  return { chosen: tables.filter((table) => chosen.has(table)), left: tables.filter((table) => !chosen.has(table)) };
}

/** Whether a table is one that a pattern names: `crm`, `crm.*`, `crm.accounts` or `accounts`. */
export function isNamed(table: ListedTable, pattern: string): boolean {
  const names = [fullName(table), table.name, table.schema];
  if (!pattern.includes("*")) return names.includes(pattern);
  const parts = pattern.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`).test(fullName(table));
}

function pointsOf({ name, columns }: ListedTable): number {
  const said = new Set(columns.flatMap((column) => [...meaningsOf(column.name)]));
  return sum(columnPoints, said) + sum(tablePoints, meaningsOf(name));
}

function sum(rules: typeof columnPoints, said: ReadonlySet<string>): number {
  return rules.reduce((points, [meanings, worth]) => points + (meanings.some((one) => said.has(one)) ? worth : 0), 0);
}
