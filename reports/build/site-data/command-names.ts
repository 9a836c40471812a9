import { rowsOf, type Tables } from "./columns.ts";

/** What a command is called and what kind of work it is. */
export interface CommandName {
  readonly title: string;
  readonly kind: string;
}

/** Commands by event; one the catalogue does not know keeps its own name and counts as use. */
export function commandNames(tables: Tables): (event: string) => CommandName {
  const names = new Map<string, CommandName>();
  for (const row of rowsOf<{ event: string; title: string | null; kind: string }>(tables.catalogue)) {
    names.set(row.event, { title: row.title ?? row.event, kind: row.kind });
  }
  return (event) => names.get(event) ?? { title: event, kind: "use" };
}
