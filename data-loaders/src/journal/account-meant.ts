import { didYouMean } from "../files/nearest-name.ts";

/** An account as a conversation may name it. */
export interface KnownAccount {
  account_id: string;
  slug: string;
  name: string | null;
}

/** Why a conversation that names no account is put aside. */
export const noAccount = "is no account of the accounts or the events";

/** The account of this id or address, or the only one of this name; null when there is none. */
export function accountMeant(written: string, known: readonly KnownAccount[]): string | null {
  const byAddress = known.find(({ account_id, slug }) => account_id === written || slug === written);
  if (byAddress) return byAddress.account_id;
  const named = known.filter(({ name }) => name?.toLowerCase() === written.toLowerCase());
  return named.length === 1 ? (named[0] as KnownAccount).account_id : null;
}

/** What was written, with the nearest id, address or name behind it where there is one. */
export function withNearestAccount(written: string, known: readonly KnownAccount[]): string {
  return `${written}${didYouMean(
    written,
    known.flatMap(({ account_id, slug, name }) => [account_id, slug, name ?? account_id]),
  )}`;
}
