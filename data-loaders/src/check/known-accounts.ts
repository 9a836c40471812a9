import { accountSlugs } from "../accounts/account-slug.ts";
import type { Engine } from "../engine/open-engine.ts";

/** An account that a build would know, with what people may call it by. */
export interface CheckedAccount {
  account_id: string;
  /** Its address in the report. */
  slug: string;
  /** Null where no name is known. */
  name: string | null;
  owner: string | null;
  segment: string | null;
  /** Ids merged into it, separated by `|`. */
  aliases: string | null;
}

/** The rows of a cleaned table under the ids that accounts have now. */
export const underNewIds = (table: "accounts" | "events" | "journal") =>
  `SELECT coalesce(a.account_id, t.account_id) AS account_id, t.* EXCLUDE (account_id)
   FROM clean_${table} AS t LEFT JOIN account_aliases AS a ON t.account_id = a.old_id WHERE _problem = 0`;

/** The accounts that the accounts input lists or an event names, without those that the configuration excludes, by id. */
export async function knownAccounts(engine: Engine): Promise<CheckedAccount[]> {
  const accounts = await engine.rows<Omit<CheckedAccount, "slug">>(
    `SELECT account_id, max(name) AS name, max(owner) AS owner, max(segment) AS segment, any_value(aliases) AS aliases
     FROM (
       SELECT account_id, name, owner, segment FROM (${underNewIds("accounts")})
       UNION ALL SELECT DISTINCT account_id, NULL, NULL, NULL FROM (${underNewIds("events")})
     ) LEFT JOIN (
       SELECT account_id, string_agg(old_id, '|' ORDER BY old_id) AS aliases FROM account_aliases GROUP BY account_id
     ) USING (account_id)
     WHERE account_id NOT IN (SELECT account_id FROM excluded_accounts)
     GROUP BY account_id ORDER BY account_id`,
  );
  const slugs = accountSlugs(accounts.map(({ account_id }) => account_id));
  return accounts.map((account) => ({ ...account, slug: slugs.get(account.account_id) ?? account.account_id }));
}
