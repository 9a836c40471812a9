import type { LedgerRecord } from "@vitals/reports/build/site-data/index.ts";
import type { Ledger } from "./ledger.ts";

/** What a report on a week says about the ledger; entries of later weeks are none of its business. */
export function recordOf({ entries, wrong }: Ledger, week: number | null): LedgerRecord {
  const until = entries.filter(({ said }) => week !== null && said.week <= week);
  const corrections = until.filter(({ correction }) => correction > 0).length;
  return {
    weeks: until.length - corrections,
    corrections,
    firstWeek: until[0]?.said.week ?? null,
    hash: until.at(-1)?.hash ?? null,
    wrong,
  };
}
