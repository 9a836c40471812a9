import { resolve } from "node:path";
import { accountSlugs } from "../accounts/account-slug.ts";
import type { Engine } from "../engine/open-engine.ts";
import { accountMeant, type KnownAccount, noAccount, withNearestAccount } from "../journal/account-meant.ts";
import { lineOfAccount } from "../journal/line-of-account.ts";
import type { QuarantineReason } from "./quarantine-reasons.ts";

/** The id an account has now, of a cleaned table. */
const idsOf = (table: string) =>
  `SELECT coalesce(a.account_id, t.account_id) AS account_id, t.* EXCLUDE (account_id)
   FROM clean_${table} AS t LEFT JOIN account_aliases AS a ON t.account_id = a.old_id WHERE _problem = 0`;

/**
 * The conversations of the journal that name no account of the accounts or the events, each with its file, its line and
 * the nearest name: a build would put them aside.
 *
 * @param files - the names of the journal's files, relative to `configDir`
 */
export async function unknownJournalAccounts(
  engine: Engine,
  { files, configDir }: { files: readonly string[]; configDir: string },
): Promise<QuarantineReason[]> {
  const talks = await engine.rows<{ index: number; written: string }>(
    `SELECT _file AS index, account_id AS written FROM (${idsOf("journal")})
     WHERE account_id NOT IN (SELECT account_id FROM excluded_accounts) ORDER BY _file`,
  );
  if (talks.length === 0) return [];
  const accounts = await engine.rows<Omit<KnownAccount, "slug">>(
    `SELECT account_id, max(name) AS name FROM (
       SELECT account_id, name FROM (${idsOf("accounts")})
       UNION ALL SELECT DISTINCT account_id, NULL FROM (${idsOf("events")})
     ) GROUP BY account_id ORDER BY account_id`,
  );
  const slugs = accountSlugs(accounts.map(({ account_id }) => account_id));
  const known = accounts.map((account) => ({ ...account, slug: slugs.get(account.account_id) ?? account.account_id }));
  return talks
    .filter(({ written }) => accountMeant(written, known) === null)
    .map(({ index, written }) => {
      const file = files[index] ?? "";
      const value = withNearestAccount(written, known);
      return {
        rows: 1,
        column: "account_id",
        reason: noAccount,
        file,
        line: lineOfAccount(resolve(configDir, file)),
        value,
      };
    });
}
