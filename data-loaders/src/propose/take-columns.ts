import { type InputName, inputTables } from "@vitals/tables";
import { isId } from "./column-fits.ts";
import type { ColumnMatch } from "./match-columns.ts";
import { meaningsOf } from "./name-words.ts";
import { isUnique, type TableProfile } from "./table-profile.ts";

/** What each row alone has and is an id, names the row, whatever it is called: `Trip ID`, `Order No`. */
export function takeRowId(columns: Map<string, ColumnMatch>, table: TableProfile): void {
  if (columns.has("event_id")) return;
  const taken = new Set([...columns.values()].map(({ column }) => column.name));
  const own = table.columns.find((column) => {
    const said = meaningsOf(column.name);
    const isOthers = ["account", "user", "session"].some((meaning) => said.has(meaning));
    return said.has("id") && !isOthers && isId(column) && isUnique(column) && !taken.has(column.name);
  });
  if (own) columns.set("event_id", { column: own, strength: 0.2 });
}

/** A column that bears our name is read in any case; so it is said. */
export function takeNamesakes(columns: Map<string, ColumnMatch>, table: TableProfile, role: InputName): void {
  const taken = new Set([...columns.values()].map(({ column }) => column.name));
  for (const { name: ours } of inputTables[role].columns) {
    const column = table.columns.find(({ name }) => name.trim().toLowerCase() === ours);
    if (column && !columns.has(ours) && !taken.has(column.name) && column.filled > 0)
      columns.set(ours, { column, strength: 1 });
  }
}
