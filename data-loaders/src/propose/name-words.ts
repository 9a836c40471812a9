import { meanings } from "./vocabulary.ts";

/**
 * The words of a name in lower case: `orgId`, `Org-ID` and `org_id` are all `org`, `id`.
 *
 * Words that are run together are taken apart where both parts are known, such as `Kundennummer` and `userid`.
 */
export function wordsOf(name: string): string[] {
  return plain(name)
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "")
    .flatMap((word) => (meanings.has(word) ? [word] : (partsOf(word) ?? [word])));
}

/** What the words of a name stand for; a word of no known meaning stands for itself. */
export function meaningsOf(name: string): Set<string> {
  return new Set(wordsOf(name).flatMap((word) => meanings.get(word) ?? [word]));
}

/** How many words of a name a rule that speaks of these meanings leaves unexplained. */
export function unexplained(name: string, said: readonly string[]): number {
  return wordsOf(name).filter((word) => !(meanings.get(word) ?? [word]).some((meaning) => said.includes(meaning)))
    .length;
}

function plain(name: string): string {
  const written: Record<string, string> = { ä: "ae", ö: "oe", ü: "ue", Ä: "Ae", Ö: "Oe", Ü: "Ue", ß: "ss" };
  return name
    .normalize("NFC")
    .replace(/[äöüÄÖÜß]/g, (letter) => written[letter] ?? letter)
    .normalize("NFD")
    .replace(/\p{M}/gu, "");
}

/** Two known words, with the letter that German puts between them or none. */
function partsOf(word: string): string[] | null {
  for (let at = word.length - 2; at >= 3; at--) {
    const [first, second] = [word.slice(0, at), word.slice(at)];
    if (!meanings.has(second)) continue;
    if (meanings.has(first)) return [first, second];
    if (/[sn]$/.test(first) && meanings.has(first.slice(0, -1))) return [first.slice(0, -1), second];
  }
  return null;
}
