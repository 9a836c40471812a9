import { type Columns, column, rowCount } from "../columns.ts";
import { canonicalText } from "./canonical-text.ts";

/**
 * The `definitions` table as text to take a digest of: one line a row, in the table's order.
 *
 * @param nature - only what was decided, or only what was learned; both when left out
 */
export function definitionsText(definitions: Columns, nature?: "decided" | "learned"): string {
  const names = ["nature", "kind", "id", "version", "settings"] as const;
  const columns = names.map((name) => column<string | number>(definitions, name));
  return Array.from({ length: rowCount(definitions) }, (_, row) => columns.map((values) => values[row] ?? null))
    .filter(([of]) => nature === undefined || of === nature)
    .map((cells) => `${canonicalText(cells)}\n`)
    .join("");
}
