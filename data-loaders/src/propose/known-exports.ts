import { presets } from "../sources/presets.ts";
import type { KnownExport } from "./known-export.ts";
import { type TableRole, tableRoles } from "./role-rules.ts";

/**
 * The presets that a table can be recognised by as it stands: those that derive no column and ask for none, and whose
 * files bear a header.
 */
export const knownExports: readonly KnownExport[] = presets
  .filter(({ input, query, asks, header }) => isRole(input) && !query && !asks && !header)
  .map(({ name, input, columns }) => ({
    name,
    input: input as TableRole,
    columns: Object.fromEntries(
      Object.entries(columns).filter((pair): pair is [string, string] => typeof pair[1] === "string"),
    ),
  }));

function isRole(input: string): boolean {
  return tableRoles.some((role) => role === input);
}
