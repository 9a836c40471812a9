import type { ColumnRule } from "./column-rule.ts";
import { columnRules } from "./column-rules.ts";
import { candidates } from "./match-columns.ts";
import { meaningsOf } from "./name-words.ts";
import type { RoleMatch } from "./score-inputs.ts";
import { type ColumnProfile, isUnique, type TableProfile } from "./table-profile.ts";

/** Share of the different values of one column that stand in another too, as far as the samples show. */
export function overlapOf(of: ColumnProfile, among: ColumnProfile): number {
  if (of.values.size === 0) return 0;
  let shared = 0;
  for (const value of of.values.keys()) if (among.values.has(value)) shared++;
  return shared / of.values.size;
}

/** A table with the role it was given. */
export interface SeenTable {
  table: TableProfile;
  match: RoleMatch;
}

/** A column of a table that names a row of another, which knows the account. */
export interface Link {
  from: ColumnProfile;
  to: TableProfile;
  key: ColumnProfile;
  account: ColumnProfile;
  overlap: number;
}

/** Fewer shared ids than this are chance. */
const leastShared = 0.5;

/** The best way from a table that names no account to one that does. */
export function linkToAccount(table: TableProfile, others: readonly SeenTable[]): Link | null {
  let best: Link | null = null;
  for (const { table: to, match } of others) {
    const account = match.columns.get("account_id")?.column;
    if (to === table || !account) continue;
    for (const key of to.columns) {
      if (key.distinct < 0.9 * key.filled || key.filled === 0 || !isIdLike(key)) continue;
      for (const from of table.columns) {
        if (!isIdLike(from) || !isSameThing(from, key, to, account, table)) continue;
        const overlap = overlapOf(from, key);
        if (overlap >= leastShared && overlap > (best?.overlap ?? 0)) best = { from, to, key, account, overlap };
      }
    }
  }
  return best;
}

/** Small whole numbers overlap by chance: such ids must have names that speak of the same thing; a bare `id` is its table's. */
function isSameThing(
  from: ColumnProfile,
  key: ColumnProfile,
  to: TableProfile,
  account: ColumnProfile,
  table: TableProfile,
): boolean {
  const [a, b] = [meaningsOf(from.name), meaningsOf(key.name)];
  a.delete("id");
  b.delete("id");
  if ([...a].some((meaning) => b.has(meaning))) return true;
  if (b.size === 0 && [...a].some((meaning) => meaningsOf(to.title).has(meaning))) return true;
  if (a.size === 0 && [...b].some((meaning) => meaningsOf(table.title).has(meaning))) return true;
  if (key !== account && b.size > 0) return false;
  return from.shape.kind === "text" && from.distinct > 20;
}

function isIdLike({ shape, filled, name }: ColumnProfile): boolean {
  if (filled === 0 || shape.kind === "time") return false;
  return shape.kind === "text" || (shape.kind === "number" && shape.isWhole && meaningsOf(name).has("id"));
}

/**
 * The pair of columns by which events and accounts name the same customers.
 *
 * The columns that the names suggest are kept unless others share clearly more ids.
 */
export function accountColumns(events: SeenTable, accounts: SeenTable) {
  const rule = columnRules.events?.account_id as ColumnRule;
  const ours = candidates(events.table.columns, rule, "account_id").map(({ column }) => column);
  const key = accounts.match.columns.get("account_id")?.column;
  const keys = [
    ...(key ? [key] : []),
    ...accounts.table.columns.filter((column) => column !== key && isUnique(column)),
  ];
  let best: { event: ColumnProfile; key: ColumnProfile; overlap: number } | null = null;
  for (const event of ours) {
    for (const candidate of keys) {
      const overlap = overlapOf(event, candidate);
      if (!best || overlap > best.overlap + 0.2) best = { event, key: candidate, overlap };
    }
  }
  return best;
}

/** The column of the accounts that events name them by is their id, such as their name; so it is for all other inputs. */
export function keyAccounts(
  events: SeenTable | undefined,
  accounts: SeenTable | undefined,
  all: readonly SeenTable[],
): void {
  if (!events || !accounts) return;
  const columns = accounts.match.columns;
  const pair = columns.size > 0 ? accountColumns(events, accounts) : null;
  if (pair && pair.overlap > 0) {
    columns.set("account_id", { column: pair.key, strength: 1 });
    return;
  }
  const through = events.match.columns.has("account_id") ? null : linkToAccount(events.table, all)?.account;
  const own = columns.get("account_id");
  if (!through || !own || overlapOf(through, own.column) > 0.02) return;
  const key = accounts.table.columns.find((column) => isUnique(column) && overlapOf(through, column) >= 0.5);
  if (!key) return;
  columns.set("account_id", { column: key, strength: 1 });
  // What was taken for the id is then what the customer is called.
  if (accounts.match.role === "accounts" && own.column.shape.kind === "text" && !columns.has("name"))
    columns.set("name", own);
}
