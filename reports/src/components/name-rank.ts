/** Places of a match, the best first: the name itself, it begins so, a word of it begins so, it contains it, not at all. */
export const nameRanks = { same: 0, begins: 1, wordBegins: 2, contains: 3, not: 4 } as const;

/**
 * How well the best of the names fits a text.
 *
 * @param wanted - as `plainName` gives it, not empty
 */
export function nameRank(names: readonly string[], wanted: string): number {
  return Math.min(nameRanks.not, ...names.map((name) => rankOf(plainName(name), wanted)));
}

/** Small letters without accents: `Ångström` is found by `angstrom`. */
export function plainName(text: string): string {
  const trimmed = text.trim();
  // Most names, and much faster.
  if (/^[ -~]*$/.test(trimmed)) return trimmed.toLowerCase();
  return trimmed
    .normalize("NFKD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase();
}

function rankOf(text: string, wanted: string): number {
  const at = text.indexOf(wanted);
  if (at < 0) return nameRanks.not;
  if (at === 0) return text.length === wanted.length ? nameRanks.same : nameRanks.begins;
  return text.includes(` ${wanted}`) ? nameRanks.wordBegins : nameRanks.contains;
}
