import type { AccountFile } from "./account-file.js";

/**
 * What `customer.json` holds: what a customer's own report shows of it. What we think of the customer is not in it: band, score,
 * alarms, likelihood, rating, money, conversations, surveys, contract.
 */
export interface CustomerFile
  extends Pick<AccountFile, "lastWeek" | "output" | "modules" | "people" | "seats" | "support" | "recent"> {
  readonly name: string;
  readonly outputNoun: string;
  readonly timeZone: string;
  /** Declared lulls without their names, which may be our own words. */
  readonly lulls: readonly { readonly from: number; readonly to: number; readonly label: string }[];
}
