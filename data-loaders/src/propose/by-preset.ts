import type { SourceName } from "@vitals/tables";
import type { Assignment } from "./assign-roles.ts";
import type { KnownExport } from "./known-export.ts";
import type { ProposedSource } from "./proposed-source.ts";

/** A source that is one known export needs no mapping of what its preset has. */
export function byPreset(
  source: ProposedSource,
  assigned: readonly Assignment[],
  exports: readonly KnownExport[],
): ProposedSource {
  const [own, ...others] = assigned.filter(({ match }) => match?.role === source.input);
  if (!own?.preset || others.length > 0 || isJoined(source)) return source;
  const { preset, known, table } = own;
  if (source.query !== undefined && !("connection" in table.place)) return source;
  const { query: _query, tables: _tables, ...plain } = source;
  const place = "connection" in table.place ? { table: table.place.table } : {};
  const found = known?.gives ?? source.found;
  const mapped = exports.find(({ name }) => name === preset)?.columns ?? {};
  const more = Object.fromEntries(Object.entries(source.columns).filter(([ours]) => !(ours in mapped)));
  const columns = known?.columns ?? more;
  return { ...plain, ...place, preset, columns, dateFormats: [], found };
}

/** Whether rows of another table are joined, which no preset does. */
function isJoined({ query = "", tables = {} }: ProposedSource): boolean {
  return /\blink(_account|\.account_id)\b/.test(query) || Object.keys(tables).length > 1;
}

/** Whether a preset alone says what a table is, so that nothing of it need be proposed. */
export function isDirect({ known, match }: Assignment, assigned: readonly Assignment[]): boolean {
  if (!known || (match?.role !== "tickets" && match?.role !== "outcomes")) return false;
  return assigned.filter((other) => other.match?.role === match.role).length === 1;
}

export function directSource({ known, match, table }: Assignment): ProposedSource | null {
  if (!known || !match || !("connection" in table.place)) return null;
  const { connection, table: name } = table.place;
  const base = { input: match.role as SourceName, preset: known.name, connection, table: name };
  return { ...base, columns: known.columns, dateFormats: [], traits: {}, found: known.gives, reasons: [] };
}
