import type { Assignment } from "./assign-roles.ts";
import type { KnownExport } from "./known-export.ts";
import type { ProposedSource } from "./proposed-source.ts";

/** A source that is one known export needs no mapping of what its preset has. */
export function byPreset(
  source: ProposedSource,
  assigned: readonly Assignment[],
  known: readonly KnownExport[],
): ProposedSource {
  const own = assigned.filter(({ match }) => match?.role === source.input);
  const preset = own.length === 1 ? own[0]?.preset : null;
  if (!preset || source.query !== undefined) return source;
  const mapped = known.find(({ name }) => name === preset)?.columns ?? {};
  const columns = Object.fromEntries(Object.entries(source.columns).filter(([ours]) => !(ours in mapped)));
  return { ...source, preset, columns, dateFormats: [] };
}
