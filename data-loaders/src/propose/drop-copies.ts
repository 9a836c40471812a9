import { overlapOf } from "./find-links.ts";
import type { ColumnProfile, TableProfile } from "./table-profile.ts";

/** Words of tables and schemas that hold what others hold already. */
const secondHand =
  /(^|[^a-z])(backup|bak|old|copy|archive|archived|tmp|temp|test|testing|staging|stage|dev|sandbox|snapshot)([^a-z]|$)/i;

/** A table with the rows it has on its server, as far as these are known. */
export interface CountedTable {
  profile: TableProfile;
  /** As the configuration names it. */
  place: string;
  rows: number;
}

/**
 * Leaves out tables that hold rows of another: a database often keeps a copy beside the original, and both together would
 * count everything twice.
 *
 * A copy has the same columns, and ids or moments of it stand in the original too.
 */
export function dropCopies(tables: readonly CountedTable[]): { kept: TableProfile[]; problems: string[] } {
  const ranked = [...tables].sort(
    (a, b) => Number(secondHand.test(a.place)) - Number(secondHand.test(b.place)) || b.rows - a.rows,
  );
  const originals: CountedTable[] = [];
  const problems: string[] = [];
  for (const table of ranked) {
    const original = originals.find((other) => isCopy(table.profile, other.profile));
    if (original) problems.push(`${table.place} holds rows of ${original.place} too, so it is left out`);
    else originals.push(table);
  }
  const kept = new Set(originals.map(({ profile }) => profile));
  return { kept: tables.map(({ profile }) => profile).filter((profile) => kept.has(profile)), problems };
}

function isCopy(table: TableProfile, original: TableProfile): boolean {
  const names = (one: TableProfile) =>
    one.columns
      .map(({ name }) => name)
      .sort()
      .join("\0");
  if (names(table) !== names(original)) return false;
  const telling = table.columns.reduce<ColumnProfile | null>(
    (best, column) => (worth(column) > (best ? worth(best) : 0) ? column : best),
    null,
  );
  const other = original.columns.find(({ name }) => name === telling?.name);
  if (!telling || !other) return false;
  // Two counters both begin at 1; texts and moments of two tables are seldom the same by chance.
  return overlapOf(telling, other) > (telling.shape.kind === "number" ? 0.9 : 0.05);
}

/** How much a shared value of a column tells. */
function worth({ distinct, shape }: ColumnProfile): number {
  const isClock = shape.kind === "time" && !shape.isDay;
  if (shape.kind !== "text" && !isClock) return shape.kind === "number" ? distinct / 1000 : 0;
  return distinct;
}
