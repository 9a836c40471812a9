import type { Facts } from "@vitals/metrics";
import { nearestNames } from "../nearest-names.ts";
import { UsageError } from "../usage-error.ts";

/**
 * The id of the account a person means: by id, by the name of its page, by a former id, or by its name in any case.
 *
 * @throws UsageError with the nearest accounts when there is none, or more than one of that name
 */
export function findAccount(wanted: string, { accounts }: Pick<Facts, "accounts">): string {
  const rows = rowsOf(accounts);
  const exact =
    rows.find(({ id }) => id === wanted) ??
    rows.find(({ slug, aliases }) => slug === wanted || aliases.includes(wanted));
  if (exact) return exact.id;
  const named = rows.filter(({ name }) => name.toLowerCase() === wanted.toLowerCase());
  if (named.length === 1 && named[0]) return named[0].id;
  if (named.length > 1) {
    throw new UsageError(
      `${named.length} accounts are called ${wanted}; say which by its id: ${named.map(({ id }) => id).join(", ")}`,
    );
  }
  throw new UsageError(`no such account: ${wanted}; ${suggestion(wanted, rows)}`);
}

/** The address and the name of a known account; the id where there is none. */
export function accountNamed(id: string, { accounts }: Pick<Facts, "accounts">): { slug: string; name: string } {
  const { slug, name } = rowsOf(accounts).find((row) => row.id === id) ?? { slug: id, name: id };
  return { slug, name };
}

interface Row {
  id: string;
  slug: string;
  name: string;
  aliases: string[];
}

function rowsOf(accounts: Facts["accounts"]): Row[] {
  const text = (column: string, row: number) => String(accounts[column]?.[row] ?? "");
  return Array.from({ length: accounts.account_id?.length ?? 0 }, (_, row) => ({
    id: text("account_id", row),
    slug: text("slug", row),
    name: text("name", row),
    aliases: text("aliases", row).split("|"),
  }));
}

function suggestion(wanted: string, rows: Row[]): string {
  const idOf = new Map(rows.flatMap(({ id, name }) => [[name, id] as const, [id, id] as const]));
  const near = nearestNames(wanted, idOf.keys());
  if (near.length === 0) return `the facts hold ${rows.length} accounts, none of a similar id or name`;
  return `did you mean ${near.map((name) => (idOf.get(name) === name ? name : `${name} (${idOf.get(name)})`)).join(", or ")}?`;
}
