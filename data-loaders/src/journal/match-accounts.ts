import type { Engine } from "../engine/open-engine.ts";
import { literal } from "../engine/sql-text.ts";
import { didYouMean } from "../files/nearest-name.ts";
import type { InputReading } from "../inputs/input-reading.ts";
import { fileName } from "../inputs/quarantine.ts";
import type { RowCounts } from "../inputs/row-counts.ts";

interface Known {
  account_id: string;
  slug: string;
  name: string | null;
}

/**
 * Finds the account of every conversation: people write its id, its address in the report, or its name.
 *
 * A conversation that names none of them is put aside, with the nearest name.
 *
 * @returns the counts with those rows moved from used to quarantined
 */
export async function matchJournalAccounts(
  engine: Engine,
  reading: InputReading,
  counts: RowCounts,
): Promise<RowCounts> {
  const strangers = await engine.rows<{ account_id: string }>(
    "SELECT DISTINCT account_id FROM journal_input WHERE account_id NOT IN (SELECT account_id FROM slugs) ORDER BY account_id",
  );
  if (strangers.length === 0) return counts;
  const known = await engine.rows<Known>(
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
    const near = didYouMean(
      written,
      known.flatMap(({ account_id, slug, name }) => [account_id, slug, name ?? account_id]),
    );
    await engine.run(
      `INSERT INTO quarantine SELECT 'journal', ${fileName(reading)}, _line, 'account_id', 'is no account of the accounts or the events',
         ${literal(`${written}${near}`)}, to_json(struct_pack(file := file, account := account_id, answer := answer))::VARCHAR
       FROM settled_journal ${here} AND fate = 'used'`,
    );
    const [row] = await engine.rows<{ n: number }>(`SELECT count(*) AS n FROM journal_input ${here}`);
    unknown += row?.n ?? 0;
    await engine.run(`DELETE FROM journal_input ${here}`);
  }
  return { ...counts, used: counts.used - unknown, quarantined: counts.quarantined + unknown };
}

/** The account of this address, or the only one of this name; null when there is none. */
function accountMeant(written: string, known: readonly Known[]): string | null {
  const bySlug = known.find(({ slug }) => slug === written);
  if (bySlug) return bySlug.account_id;
  const named = known.filter(({ name }) => name?.toLowerCase() === written.toLowerCase());
  return named.length === 1 ? (named[0] as Known).account_id : null;
}
