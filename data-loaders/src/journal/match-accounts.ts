import { resolve } from "node:path";
import type { Engine } from "../engine/open-engine.ts";
import { literal } from "../engine/sql-text.ts";
import type { InputReading } from "../inputs/input-reading.ts";
import { fileName } from "../inputs/quarantine.ts";
import type { RowCounts } from "../inputs/row-counts.ts";
import { accountMeant, type KnownAccount, noAccount, withNearestAccount } from "./account-meant.ts";
import { lineOfAccount } from "./line-of-account.ts";

/**
 * Finds the account of every conversation: people write its id, its address in the report, or its name.
 *
 * A conversation that names none of them is put aside, with the nearest name.
 *
 * @param configDir - what the names of the files are relative to
 * @returns the counts with those rows moved from used to quarantined
 */
export async function matchJournalAccounts(
  engine: Engine,
  reading: InputReading,
  { counts, configDir }: { counts: RowCounts; configDir: string },
): Promise<RowCounts> {
  const strangers = await engine.rows<{ account_id: string }>(
    "SELECT DISTINCT account_id FROM journal_input WHERE account_id NOT IN (SELECT account_id FROM slugs) ORDER BY account_id",
  );
  if (strangers.length === 0) return counts;
  const known = await engine.rows<KnownAccount>(
    "SELECT account_id, slug, name FROM slugs LEFT JOIN accounts_input USING (account_id) ORDER BY account_id",
  );
  let unknown = 0;
  for (const { account_id: written } of strangers) {
    const id = accountMeant(written, known);
    const here = `WHERE account_id = ${literal(written)}`;
    if (id !== null) {
      await engine.run(`UPDATE journal_input SET account_id = ${literal(id)} ${here}`);
      continue;
    }
    const value = withNearestAccount(written, known);
    const files = await engine.rows<{ index: number }>(
      `SELECT _file AS index FROM settled_journal ${here} AND fate = 'used' ORDER BY _file`,
    );
    for (const { index } of files) {
      const line = lineOfAccount(resolve(configDir, reading.fileNames[index] ?? ""));
      await engine.run(
        `INSERT INTO quarantine SELECT 'journal', ${fileName(reading)}, ${line}, 'account_id', ${literal(noAccount)},
           ${literal(value)}, to_json(struct_pack(file := file, account := account_id, answer := answer))::VARCHAR
         FROM settled_journal ${here} AND fate = 'used' AND _file = ${index}`,
      );
    }
    unknown += files.length;
    await engine.run(`DELETE FROM journal_input ${here}`);
  }
  return { ...counts, used: counts.used - unknown, quarantined: counts.quarantined + unknown };
}
