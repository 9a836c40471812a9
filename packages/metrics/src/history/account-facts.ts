import { type Columns, column, numbers } from "../columns.ts";

/** What is known of each account, by its index in the history; null or NaN where unknown. */
export interface AccountFacts {
  readonly slug: readonly string[];
  readonly name: readonly string[];
  readonly segment: readonly (string | null)[];
  readonly plan: readonly (string | null)[];
  readonly owner: readonly (string | null)[];
  /** Red, yellow or green, as the account's manager says; shown beside scores, read by none. */
  readonly managerRating: readonly (string | null)[];
  readonly currency: readonly (string | null)[];
  /** Id of the executive sponsor; null where none is named. */
  readonly sponsorId: readonly (string | null)[];
  /** 1 where the accounts input names it. */
  readonly listed: Float64Array;
  readonly annualValue: Float64Array;
  readonly seats: Float64Array;
  readonly startedOn: Float64Array;
  readonly renewsOn: Float64Array;
  readonly endedOn: Float64Array;
}

/** The `accounts` table in the order of the history's accounts. */
export function toAccountFacts(accounts: Columns, accountIds: readonly string[]): AccountFacts {
  const ids = column<string>(accounts, "account_id");
  const rowOfId = new Map(Array.from(ids, (id, i) => [id as string, i]));
  const texts = (name: string) => {
    const values = column<string>(accounts, name);
    return accountIds.map((id) => values[rowOfId.get(id) ?? -1] ?? null);
  };
  const figures = (name: string) => {
    const values = numbers(accounts, name);
    return Float64Array.from(accountIds, (id) => values[rowOfId.get(id) ?? -1] ?? Number.NaN);
  };
  return {
    slug: texts("slug").map((slug, a) => slug ?? (accountIds[a] as string)),
    name: texts("name").map((name, a) => name ?? (accountIds[a] as string)),
    segment: texts("segment"),
    plan: texts("plan"),
    owner: texts("owner"),
    managerRating: texts("manager_rating"),
    currency: texts("currency"),
    sponsorId: texts("sponsor_user_id"),
    listed: figures("listed"),
    annualValue: figures("annual_value"),
    seats: figures("seats"),
    startedOn: figures("started_on"),
    renewsOn: figures("renews_on"),
    endedOn: figures("ended_on"),
  };
}
