import { doneWords, thingWords } from "./event-words.ts";
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
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .flatMap((word) => {
      if (meanings.has(word)) return [word];
      return isUnspaced.test(word) ? segments(word) : (partsOf(word) ?? [inSingular(word)]);
    });
}

/** Japanese, Chinese and Korean words follow each other without spaces. */
const isUnspaced = /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/;

/** Takes the longest known word at each place; letters between known words stay together. */
function segments(text: string): string[] {
  const known = (word: string) => meanings.has(word) || doneWords.has(word) || thingWords.has(word);
  const words: string[] = [];
  let rest = "";
  for (let at = 0; at < text.length; ) {
    let length = Math.min(10, text.length - at);
    while (length > 0 && !known(text.slice(at, at + length))) length--;
    const run = length === 0 ? /^[a-z0-9]+|^./u.exec(text.slice(at))?.[0] : undefined;
    if (run !== undefined) rest += run;
    else {
      if (rest !== "") words.push(rest);
      words.push(text.slice(at, at + length));
      rest = "";
    }
    at += run?.length ?? length;
  }
  return rest === "" ? words : [...words, rest];
}

/** German puts an s between the parts of a word, and leaves it when a hyphen follows: `Auftrags-Nr.`. */
function inSingular(word: string): string {
  return /(ung|schaft|[hk]eit|ion|trag)s$/.test(word) && meanings.has(word.slice(0, -1)) ? word.slice(0, -1) : word;
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
    .replace(/([a-z])\p{M}+/giu, "$1")
    .normalize("NFC");
}

/** What many German words end with, whatever stands before it: `Auftragsdatum`, `Wartungsvertrag`. */
const germanTails = new Set("datum nummer vertrag betrag menge beginn ende zeitpunkt kennung umsatz".split(" "));

/** Two known words, with the letter that German puts between them or none. */
function partsOf(word: string): string[] | null {
  for (let at = word.length - 2; at >= 3; at--) {
    const [first, second] = [word.slice(0, at), word.slice(at)];
    if (!meanings.has(second)) continue;
    if (germanTails.has(second)) return [first.replace(/s$/, ""), second];
    if (meanings.has(first)) return [first, second];
    if (/[sn]$/.test(first) && meanings.has(first.slice(0, -1))) return [first.slice(0, -1), second];
  }
  return null;
}
