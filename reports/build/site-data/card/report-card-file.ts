import { isoDate } from "@vitals/tables";
import type { LedgerRecord } from "../ledger-record.ts";
import type { CardRow } from "./card-row.ts";

/** The card as a file for programs: `data/report-card.json`; weeks are Mondays. */
export function reportCardFile(rows: readonly CardRow[], ledger: LedgerRecord | undefined) {
  const day = (epochDay: number | null) => (epochDay === null ? null : isoDate(epochDay));
  return {
    ledger: ledger
      ? {
          weeks: ledger.weeks,
          corrections: ledger.corrections,
          first_week: day(ledger.firstWeek),
          hash: ledger.hash,
          wrong: ledger.wrong,
        }
      : null,
    statements: rows.map((row) => ({ ...row, first_week: day(row.first_week), last_week: day(row.last_week) })),
  };
}
