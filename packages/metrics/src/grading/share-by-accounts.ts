import type { GradedRows } from "./graded-rows.ts";
import { clusteredMean } from "./mean-over-rows.ts";
import { wilsonInterval } from "./wilson-interval.ts";

/** A share of rows with its interval, in which many rows of one account are not many trials. */
export interface ShareByAccounts {
  readonly rows: number;
  readonly accounts: number;
  readonly churnedAccounts: number;
  /** Null of no rows. */
  readonly share: number | null;
  readonly low: number;
  readonly high: number;
}

/**
 * The share of rows that churned, with Wilson's interval for as many trials as the rows are worth: the variance by
 * account says how many (Korn and Graubard 1998), never more than rows and never fewer than two accounts' worth; where
 * all or none churned, as many as there are accounts.
 */
export function shareByAccounts(rows: GradedRows, z = 1.96): ShareByAccounts {
  const { mean: share, standardError } = clusteredMean(rows, (i) => rows.churned[i] as number);
  const accounts = new Set(rows.account).size;
  const churnedAccounts = new Set(rows.account.filter((_, i) => rows.churned[i] === 1)).size;
  const counts = { rows: rows.churned.length, accounts, churnedAccounts, share };
  if (share === null) return { ...counts, low: 0, high: 1 };
  const worth = standardError ? (share * (1 - share)) / standardError ** 2 : accounts;
  const trials = Math.min(rows.churned.length, Math.max(Math.min(2, accounts), worth));
  return { ...counts, ...wilsonInterval(share * trials, trials, z) };
}
