import type { Notes } from "./notes.ts";
import type { ColumnProfile, TableProfile } from "./table-profile.ts";

const dayLeads = (format: string) => /^%d/.test(format);
const separator = (format: string) => /^%[dm](.)/.exec(format)?.[1] ?? "";

/**
 * Settles which of day and month leads where a column's own values do not say, by columns that do: first those of the same
 * table, then all others that are separated in the same way.
 */
export function settleDoubt(tables: readonly TableProfile[], notes: Notes): void {
  for (const table of tables) {
    for (const column of table.columns) {
      if (column.shape.kind !== "time" || !column.shape.doubt) continue;
      const sure = certainOf([table], column) ?? certainOf(tables, column);
      const [own, other] = [column.shape.formats, column.shape.doubt];
      if (sure !== null && sure !== dayLeads(own[0] as string)) {
        column.shape.formats = other;
        column.days = null;
      }
      if (sure === null)
        notes.unsure(`times in ${column.name} of ${table.title} are read as ${own.join(", ")}`, other.join(", "));
      column.shape.doubt = null;
    }
  }
}

function certainOf(tables: readonly TableProfile[], column: ColumnProfile): boolean | null {
  const own = column.shape.kind === "time" ? separator(column.shape.formats[0] ?? "") : "";
  for (const { shape } of tables.flatMap(({ columns }) => columns)) {
    if (shape.kind !== "time" || shape.doubt || shape.formats.length === 0) continue;
    const format = shape.formats[0] as string;
    if (/^%[dm]\W%[dm]/.test(format) && separator(format) === own) return dayLeads(format);
  }
  return null;
}
