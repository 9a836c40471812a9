import type { FactName } from "@vitals/tables";
import type { Columns, Facts } from "./columns.ts";

/** The columns that `assess` reads of these tables, and nothing else of them; of every other table it may read all. */
const readInPart: { readonly [name in FactName]?: readonly string[] } = {
  load_report: ["input", "status"],
  window: ["first_week", "last_week"],
  recent_events: [],
  quarantine_reasons: [],
  source_findings: [],
};

/** The columns that `assess` reads of a table; null where it may read all. */
export function columnsAssessed(name: FactName): readonly string[] | null {
  return readInPart[name] ?? null;
}

/**
 * What `assess` reads of the facts. It computes from this and cannot see the rest, so that facts which differ in the rest
 * alone, such as the number of events after the last complete week, have the same health.
 */
export function assessedFacts(facts: Facts): Facts {
  const parts = Object.entries(readInPart).map(([name, columns]) => [
    name,
    Object.fromEntries(columns.map((column) => [column, facts[name as FactName][column] as Columns[string]])),
  ]);
  return { ...facts, ...Object.fromEntries(parts) };
}
