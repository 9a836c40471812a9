import type { Said } from "@vitals/metrics";
import { proveLedger } from "./ledger.ts";
import { readLedgerFiles } from "./ledger-files.ts";

/** What each published week said first, in order, as far as the ledger is proved. */
export async function readPublished(folder: string): Promise<Said[]> {
  const { entries } = proveLedger(await readLedgerFiles(folder));
  return entries.filter(({ correction }) => correction === 0).map(({ said }) => said);
}
