import type { IdOverlap } from "../../src/components/id-overlap.js";
import { rowCount, type Tables } from "./columns.ts";

const inputsWithAccounts = ["users", "seats", "modules", "tickets", "surveys", "touchpoints", "outcomes"] as const;

/** How far the account ids of each input meet those of the events: a mismatch here empties pages without an error. */
export function idOverlap(facts: Tables): IdOverlap[] {
  const withEvents = new Set<string>();
  const listed = new Set<string>();
  const { account_id: ids, first_event_on: first, listed: named } = facts.accounts ?? {};
  for (let i = 0; i < (ids?.length ?? 0); i++) {
    if (first?.[i] !== null) withEvents.add(String(ids?.[i]));
    if (named?.[i]) listed.add(String(ids?.[i]));
  }
  const overlaps: IdOverlap[] = [];
  if (listed.size > 0) overlaps.push(overlapOf("accounts", listed, withEvents));
  for (const input of inputsWithAccounts) {
    if (rowCount(facts[input]) === 0) continue;
    overlaps.push(overlapOf(input, new Set(Array.from(facts[input]?.account_id ?? [], String)), withEvents));
  }
  return overlaps;
}

function overlapOf(input: string, ids: ReadonlySet<string>, withEvents: ReadonlySet<string>): IdOverlap {
  const both = [...ids].filter((id) => withEvents.has(id)).length;
  return { input, both, onlyHere: ids.size - both, onlyInEvents: withEvents.size - both };
}
