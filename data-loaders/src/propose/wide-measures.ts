import type { ColumnMatch } from "./match-columns.ts";
import { meaningsOf } from "./name-words.ts";
import type { ColumnProfile, TableProfile } from "./table-profile.ts";

/** Counts that stand side by side in a wide table, each a column named for what was counted. */
export function measuresOf(table: TableProfile, columns: Map<string, ColumnMatch>): string[] {
  // A row with an id of its own is one thing that happened, not a sum of many.
  if (columns.has("event_id")) return [];
  const taken = new Set([...columns].filter(([name]) => name !== "quantity").map(([, { column }]) => column.name));
  return table.columns
    .filter((column) => {
      if (taken.has(column.name) || !isCount(column)) return false;
      const said = meaningsOf(column.name);
      const isId = said.has("id") && !said.has("count");
      return !isId && !notCounted.some((meaning) => said.has(meaning));
    })
    .map(({ name }) => name);
}

const notCounted =
  "money duration score size rating currency modelled time date flag churn renewal seat gauge user account".split(" ");

/** A count of which there was never more than one looks like a flag. */
function isCount({ shape, values }: ColumnProfile): boolean {
  if (shape.kind === "flag") return [...values.keys()].every((value) => value === "0" || value === "1");
  return shape.kind === "number" && shape.isWhole && shape.least >= 0 && shape.greatest <= 100_000;
}
