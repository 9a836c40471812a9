import type { ColumnRule } from "./column-rule.ts";
import { meaningsOf, unexplained } from "./name-words.ts";
import type { ColumnProfile } from "./table-profile.ts";

/** A column of theirs that may be one of ours. */
export interface ColumnMatch {
  column: ColumnProfile;
  /** From 0 to 1: a name that bears our name is 1. */
  strength: number;
}

/** Every column that a rule fits, best first. */
export function candidates(columns: readonly ColumnProfile[], rule: ColumnRule, ours: string): ColumnMatch[] {
  return columns
    .map((column) => ({ column, strength: strengthOf(column, rule, ours) }))
    .filter(({ strength }) => strength > 0)
    .sort((a, b) => b.strength - a.strength || b.column.filled - a.column.filled);
}

/**
 * Gives each of our columns the best of theirs, each of theirs once.
 *
 * The surest pairs are made first, those of `main` before all others; of equal ones the rule that stands first wins.
 */
export function matchColumns(
  columns: readonly ColumnProfile[],
  rules: Readonly<Record<string, ColumnRule>>,
  main: readonly string[] = [],
): Map<string, ColumnMatch> {
  const rank = (ours: string) => Number(main.includes(ours));
  const pairs = Object.entries(rules)
    .flatMap(([ours, rule], order) => candidates(columns, rule, ours).map((match) => ({ ours, order, ...match })))
    .sort((a, b) => rank(b.ours) - rank(a.ours) || b.strength - a.strength || a.order - b.order);
  const matched = new Map<string, ColumnMatch>();
  const taken = new Set<string>();
  for (const { ours, column, strength } of pairs) {
    if (matched.has(ours) || taken.has(column.name)) continue;
    matched.set(ours, { column, strength });
    taken.add(column.name);
  }
  return matched;
}

function strengthOf(column: ColumnProfile, { says, not = "", exact = [], fits }: ColumnRule, ours: string): number {
  if (column.filled === 0 || !fits(column)) return 0;
  const sparse = column.filled < 0.3 * column.rows ? 0.3 : column.filled < 0.5 * column.rows ? 0.1 : 0;
  if (column.name.trim().toLowerCase() === ours) return 1 - sparse;
  // A field inside an object is known by its own name: `properties.route` is a route.
  const isField = /^[\w$-]+(\.[\w$ -]+)+$/.test(column.name);
  const name = isField ? (column.name.split(".").at(-1) as string) : column.name;
  const said = meaningsOf(name);
  const isAgainst = (line: string) =>
    not.split(" ").some((meaning) => said.has(meaning) && !line.split(" ").includes(meaning));
  const isWhole = (line: string) => unexplained(name, line.split(" ")) === 0;
  const place = says.findIndex(
    // `subscription_id` is some id, but not the id of every table it stands in.
    (line) =>
      line.split(" ").every((meaning) => said.has(meaning)) &&
      !isAgainst(line) &&
      (isWhole(line) || (line !== "id" && !exact.includes(line))),
  );
  if (place < 0) return 0;
  const meant = (says[place] as string).split(" ");
  const extra = unexplained(name, meant);
  const nested = isField ? 0.05 : 0;
  return Math.max(0.05, 0.95 - 0.08 * place - 0.07 * extra - nested - sparse);
}
