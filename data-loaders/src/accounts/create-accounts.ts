import type { Config } from "@vitals/tables/config";
import { createTable } from "../engine/create-table.ts";
import type { Engine } from "../engine/open-engine.ts";
import { accountSlugs } from "./account-slug.ts";
import { resolveAliases } from "./resolve-aliases.ts";

/**
 * Makes `account_aliases` (old id, the id it is now) and `excluded_accounts` from the configuration and the accounts input.
 *
 * @returns what is wrong with the aliases; the tables are not made then
 */
export async function createAliases(engine: Engine, config: Config): Promise<string[]> {
  const listed = await engine.rows<{ old_id: string; account_id: string }>(
    `SELECT trim(old_id) AS old_id, account_id FROM (
       SELECT unnest(string_split(aliases, '|')) AS old_id, account_id FROM clean_accounts WHERE _problem = 0
     ) WHERE trim(old_id) <> '' ORDER BY account_id, old_id`,
  );
  const pairs = [
    ...Object.entries(config.aliases),
    ...listed.map(({ old_id, account_id }) => [old_id, account_id] as const),
  ];
  const { current, problems } = resolveAliases(pairs);
  if (problems.length > 0) return problems;
  const aliases = Array.from(current, ([old_id, account_id]) => ({ old_id, account_id }));
  await createTable(engine, "account_aliases", { old_id: "VARCHAR", account_id: "VARCHAR" }, aliases);
  const excluded = new Set(config.exclude.accounts.map((id) => current.get(id) ?? id));
  const rows = Array.from(excluded, (account_id) => ({ account_id }));
  await createTable(engine, "excluded_accounts", { account_id: "VARCHAR" }, rows);
  return [];
}

/** Makes `slugs`: every account that the accounts input lists or a used event names, and its address. */
export async function createSlugs(engine: Engine): Promise<void> {
  const ids = await engine.rows<{ account_id: string }>(
    "SELECT account_id FROM accounts_input UNION SELECT account_id FROM account_spans ORDER BY account_id",
  );
  const slugs = accountSlugs(ids.map(({ account_id }) => account_id));
  const rows = Array.from(slugs, ([account_id, slug]) => ({ account_id, slug }));
  await createTable(engine, "slugs", { account_id: "VARCHAR", slug: "VARCHAR" }, rows);
}
