/** Shorter names are too often ordinary words. */
const shortest = 3;
const word = /[\p{L}\p{N}_]+/gu;

/** Replaces known names in a text. */
export type ReplaceNames = (text: string) => string;

/**
 * Looks for names in texts, as whole words and in any case; the longest that fits at a place counts.
 *
 * @param names - texts that stand for somebody; those of fewer than three characters, and plain numbers, are not looked for
 * @param instead - what is written in their place
 */
export function nameReplacer(names: Iterable<string>, instead: string): ReplaceNames {
  const byFirstWord = new Map<string, string[]>();
  for (const name of new Set([...names].map((each) => lowered(each.trim())))) {
    const first = name.match(word)?.[0];
    if (name.length < shortest || first === undefined || /^\d+$/.test(name)) continue;
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), name]);
  }
  for (const candidates of byFirstWord.values()) candidates.sort((a, b) => b.length - a.length);
  return (text) => {
    let replaced = "";
    let done = 0;
    const searched = lowered(text);
    for (const { 0: first, index } of searched.matchAll(word)) {
      if (index < done) continue;
      const found = byFirstWord.get(first)?.find((name) => standsAt(searched, name, index - leading(name)));
      if (found === undefined) continue;
      const from = index - leading(found);
      replaced += text.slice(done, Math.max(done, from)) + instead;
      done = from + found.length;
    }
    return replaced + text.slice(done);
  };
}

/** Lower case, each letter at its place: one whose lower case is longer (İ) stays. */
function lowered(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return text.replace(/./gsu, (letter) =>
    letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter,
  );
}

/** Characters before a name's first word, such as a quote. */
function leading(name: string): number {
  return Math.max(0, name.search(/[\p{L}\p{N}_]/u));
}

function standsAt(text: string, name: string, at: number): boolean {
  return at >= 0 && text.startsWith(name, at) && !/^[\p{L}\p{N}_]/u.test(text.slice(at + name.length));
}
