import type { Assignment } from "./assign-roles.ts";
import type { Notes } from "./notes.ts";
import type { ColumnProfile, TableProfile } from "./table-profile.ts";

/** Fewer ids that two tables share are chance. */
const leastShared = 3;
/** Shorter ids are counted up, and begin anew in every table. */
const leastLength = 8;

/**
 * Leaves out tables of events that another holds too, known by the ids of their events: warehouses of tracking tools keep one
 * table of all events and one more for each kind.
 */
export function dropRepeatedEvents(assigned: readonly Assignment[], notes: Notes): void {
  const events = assigned
    .filter(({ table, match }) => match?.role === "events" && "connection" in table.place)
    .sort((a, b) => Number(b.preset !== null) - Number(a.preset !== null) || b.table.rows - a.table.rows);
  for (const [i, one] of events.entries()) {
    const whole = events.slice(0, i).find((other) => other.match && sharesIds(one, other));
    if (!whole) continue;
    one.match = null;
    one.others = ["events", ...one.others];
    notes.found(`${nameOf(one.table)} repeats events of ${nameOf(whole.table)}, so it is left out`);
  }
}

const nameOf = ({ place, title }: TableProfile) => ("table" in place ? place.table : title);

function sharesIds(one: Assignment, other: Assignment): boolean {
  const [ids, others] = [idsOf(one), idsOf(other)];
  if (!ids || !others) return false;
  let shared = 0;
  for (const value of ids.values.keys()) if (value.length >= leastLength && others.values.has(value)) shared++;
  return shared >= leastShared;
}

function idsOf({ match }: Assignment): ColumnProfile | null {
  const column = match?.columns.get("event_id")?.column;
  return column && column.shape.kind === "text" ? column : null;
}
