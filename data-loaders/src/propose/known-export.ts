import type { ColumnMatch } from "./match-columns.ts";
import type { TableRole } from "./role-rules.ts";
import type { RoleMatch } from "./score-inputs.ts";
import type { ColumnProfile, TableProfile } from "./table-profile.ts";

/** The raw export of a known system: a preset of the configuration, and the columns by which it is known. */
export interface KnownExport {
  /** The name of the preset. */
  name: string;
  input: TableRole;
  /** Our column: their column, or a path into one. */
  columns: Readonly<Record<string, string>>;
}

/** A preset needs as many columns of its own to be known by; fewer stand in many tables. */
const leastColumns = 3;

/** The preset that a table is an export of: the one with most columns of those whose every column is there; null for none. */
export function knownExportOf(
  table: TableProfile,
  known: readonly KnownExport[],
): { name: string; match: RoleMatch } | null {
  let best: { name: string; match: RoleMatch } | null = null;
  for (const { name, input, columns } of known) {
    const found = Object.entries(columns).map(([ours, path]) => [ours, columnAt(table, path)] as const);
    if (found.length < leastColumns || found.some(([, column]) => !column)) continue;
    if (best && best.match.columns.size >= found.length) continue;
    const matches = found.flatMap(([ours, column]): [string, ColumnMatch][] =>
      column ? [[ours, { column, strength: 1 }]] : [],
    );
    best = { name, match: { role: input, score: matches.length, columns: new Map(matches) } };
  }
  return best;
}

/** A sample shows one level of an object; what lies deeper is known by that. */
function columnAt({ columns, place }: TableProfile, path: string): ColumnProfile | undefined {
  const parts = path.split(".");
  const names = [path, parts.slice(0, 2).join(".")];
  const found = columns.find(({ name }) => names.includes(name));
  if (found || !("connection" in place)) return found;
  // Databases change the case of names.
  return columns.find(({ name }) => names.some((one) => one.toLowerCase() === name.toLowerCase()));
}
