import type { AccountRow } from "./account-file.js";
import { moneyShort, moneyWords } from "./money.js";

type Paying = Pick<AccountRow, "annual_value" | "currency">;

/** What an account pays, in a sentence's words: `€120,000 a year`. */
export function accountMoney(account: Paying, currency: string): string {
  if (account.annual_value === null) return "value not known";
  return `${moneyWords(account.annual_value, account.currency ?? currency)} a year`;
}

/** The same for a narrow column. */
export function accountMoneyShort(account: Paying, currency: string): string {
  return moneyShort(account.annual_value, account.currency ?? currency);
}
