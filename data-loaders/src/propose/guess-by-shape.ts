import { kindByName } from "./event-kind.ts";
import type { ColumnMatch } from "./match-columns.ts";
import type { ColumnProfile, TableProfile } from "./table-profile.ts";

/**
 * Finds when, what and who in a table whose names tell nothing.
 *
 * The time with most different values is when; a column of few words, best of ones that name a doing, is what; of the
 * columns that repeat, the one with fewest values is the customer and the next the user.
 */
export function guessByShape({ columns }: TableProfile): Map<string, ColumnMatch> {
  const found = new Map<string, ColumnMatch>();
  const keep = (ours: string, column: ColumnProfile | undefined) => {
    if (column) found.set(ours, { column, strength: 0.1 });
  };
  const by = (rank: (column: ColumnProfile) => number) => (a: ColumnProfile, b: ColumnProfile) => rank(b) - rank(a);
  keep("occurred_at", columns.filter(({ shape }) => shape.kind === "time").sort(by(({ distinct }) => distinct))[0]);
  const words = columns.filter(
    ({ shape, distinct, rows }) => shape.kind === "text" && distinct > 1 && distinct <= 300 && rows > 3 * distinct,
  );
  const what = words.filter((column) => toldShare(column) >= 0.2).sort(by(toldShare))[0];
  keep("event", what);
  const repeated = columns
    .filter(
      (column) => column !== what && isIdLike(column) && column.distinct > 1 && column.filled > 3 * column.distinct,
    )
    .filter(({ shape, distinct }) => shape.kind === "text" || distinct > 20)
    // Small numbers are counts more often than customers.
    .sort(by(({ shape, distinct }) => (shape.kind === "text" ? 0 : -1e9) - distinct));
  keep("account_id", repeated[0]);
  keep("user_id", repeated[1]);
  return found;
}

/** Share of a column's words that name something that is done. */
function toldShare({ values }: ColumnProfile): number {
  const names = [...values.keys()].slice(0, 300);
  return names.filter((name) => kindByName(name) !== null).length / Math.max(1, names.length);
}

/** Ids have a digit in them; words for a country or a plan have none. */
function isIdLike({ shape, values }: ColumnProfile): boolean {
  if (shape.kind === "number") return shape.isWhole && shape.least >= 0;
  return (
    shape.kind === "text" && [...values.keys()].slice(0, 50).every((value) => value.length < 80 && /\d|@/.test(value))
  );
}
