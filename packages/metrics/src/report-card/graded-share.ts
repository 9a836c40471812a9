import type { GradedRows } from "../grading/graded-rows.ts";
import { type ShareByAccounts, shareByAccounts } from "../grading/share-by-accounts.ts";
import { percent } from "../wording/figures.ts";
import type { CardRow } from "./card-row.ts";
import { notEnough } from "./enough.ts";

/** What a share is called, and what it takes to say it. */
interface ShareOfRows extends Pick<CardRow, "measure" | "part" | "said" | "expected" | "needs"> {
  readonly rows: GradedRows;
  readonly outcomes: (share: ShareByAccounts) => number;
  /** A sentence, told the share in words. */
  readonly happened: (share: string, counts: ShareByAccounts) => string;
}

/** A row of the card that is a share of statements, with its interval by account; the figure is kept back while more is needed. */
export function shareRow({ rows, outcomes, happened, needs, ...said }: ShareOfRows): CardRow {
  const counts = shareByAccounts(rows);
  const isSaid = needs === null && counts.share !== null;
  return {
    ...said,
    happened: isSaid
      ? happened(percent(counts.share as number), counts)
      : needs === null
        ? "Nothing to grade yet."
        : notEnough(needs),
    value: isSaid ? counts.share : null,
    low: isSaid ? counts.low : null,
    high: isSaid ? counts.high : null,
    unit: "share",
    statements: counts.rows,
    accounts: counts.accounts,
    outcomes: outcomes(counts),
    needs,
  };
}

/** Some of the rows of statements, with a truth of each as what is graded. */
export function gradedBy(
  from: { readonly account: Int32Array; readonly accounts: number; readonly week: Int32Array },
  wanted: (row: number) => boolean,
  isSo: (row: number) => boolean,
): GradedRows {
  const found: number[] = [];
  for (let row = 0; row < from.account.length; row++) if (wanted(row)) found.push(row);
  const rows = Int32Array.from(found);
  return {
    accounts: from.accounts,
    account: rows.map((row) => from.account[row] as number),
    date: rows.map((row) => from.week[row] as number),
    churned: Uint8Array.from(rows, (row) => Number(isSo(row))),
  };
}
