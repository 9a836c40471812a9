import type { Entry } from "./entry.ts";

/**
 * Whether an entry that a report once named is still there: the one thing a ledger that was rewritten as a whole cannot
 * forge.
 *
 * @param hash - the hash of an entry or its beginning, as a published page or `build.json` says it
 * @returns what is wrong; null when it is there, or when none is asked for
 */
export function missingHash(entries: readonly Entry[], hash: string | undefined): string | null {
  if (hash === undefined || entries.some((entry) => entry.hash.startsWith(hash))) return null;
  return `no entry has the hash ${hash}: the ledger was rewritten, or is another one`;
}
