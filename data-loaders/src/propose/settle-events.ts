import type { ColumnRule } from "./column-rule.ts";
import { columnRules } from "./column-rules.ts";
import type { SeenTable } from "./find-links.ts";
import { candidates } from "./match-columns.ts";
import type { Notes } from "./notes.ts";
import type { ColumnProfile, TableProfile } from "./table-profile.ts";
import { isField, type Term, termOf } from "./term.ts";

/** A moment tells more than its day, which stands beside it where a table is kept by days. */
export function settleTime({ table, match }: SeenTable, terms: Record<string, Term>): ColumnProfile | undefined {
  const time = match.columns.get("occurred_at")?.column;
  if (time?.shape.kind !== "time" || !time.shape.isDay) return time;
  const rule = columnRules.events?.occurred_at as ColumnRule;
  const finer = candidates(table.columns, rule, "occurred_at").find(
    ({ column: { shape, filled, days } }) =>
      shape.kind === "time" && !shape.isDay && filled >= time.filled && isWithinADay(days, time.days),
  );
  if (!finer) return time;
  terms.occurred_at = termOf(table, finer.column);
  match.columns.set("occurred_at", finer);
  return finer.column;
}

/** Whether two columns end alike; days may be cut in another zone than moments are shown in. */
function isWithinADay(one: ColumnProfile["days"], other: ColumnProfile["days"]): boolean {
  const apart = Date.parse(one?.greatest ?? "") - Date.parse(other?.greatest ?? "");
  return Math.abs(apart) <= 86_400_000;
}

/** Not every ClickHouse reaches inside JSON, and for a module alone not every event should be fetched. */
export function leaveFields(table: TableProfile, terms: Record<string, Term>, notes: Notes): void {
  if (!("engine" in table.place) || table.place.engine !== "clickhouse") return;
  for (const ours of ["module", "quantity"]) {
    const term = terms[ours];
    if (!term || !("column" in term) || !isField(table, term.column)) continue;
    delete terms[ours];
    notes.unsure(
      `${term.column} of ${table.title} stands inside JSON, for which every event would be fetched, so it is not used`,
      `${ours}: "${term.column}", or a column of its own`,
    );
  }
}
