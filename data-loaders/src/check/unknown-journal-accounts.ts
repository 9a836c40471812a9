import { resolve } from "node:path";
import type { Engine } from "../engine/open-engine.ts";
import { accountMeant, noAccount, withNearestAccount } from "../journal/account-meant.ts";
import { lineOfAccount } from "../journal/line-of-account.ts";
import { knownAccounts, underNewIds } from "./known-accounts.ts";
import type { QuarantineReason } from "./quarantine-reasons.ts";

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
    `SELECT _file AS index, account_id AS written FROM (${underNewIds("journal")})
     WHERE account_id NOT IN (SELECT account_id FROM excluded_accounts) ORDER BY _file`,
  );
  if (talks.length === 0) return [];
  const known = await knownAccounts(engine);
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
