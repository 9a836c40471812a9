import type { Mapping } from "../clean/column-mapping.ts";
import type { FilledSource } from "../sources/apply-preset.ts";

/** Why every row of a table has to be fetched and mapped here, for a person to read; null where the server can map them. */
export function mustBeFetched(source: FilledSource, { columns }: Mapping): string | null {
  if (source.table === undefined) return null;
  const inside = columns.flatMap(({ from }) => (from && "name" in from && from.isInside ? [from.name] : []));
  if (inside.length > 0) return `${inside.join(", ")} stands inside a column`;
  return source.only ? "rows of other kinds are left out" : null;
}
