import { distance } from "fastest-levenshtein";

/**
 * The known names that someone who typed `word` may have meant, likeliest first.
 *
 * Names that contain the word come before names that differ by a few letters; upper and lower case are the same.
 */
export function nearestNames(word: string, known: Iterable<string>, limit = 3): string[] {
  const wanted = word.toLowerCase();
  return [...new Set(known)]
    .map((name) => ({ name, rank: rankOf(wanted, name.toLowerCase()) }))
    .filter(({ rank }) => rank <= Math.max(2, wanted.length / 2))
    .sort((a, b) => a.rank - b.rank || (a.name < b.name ? -1 : 1))
    .slice(0, limit)
    .map(({ name }) => name);
}

function rankOf(wanted: string, name: string): number {
  if (name.startsWith(wanted)) return 0;
  if (name.includes(wanted)) return 1;
  return 1 + distance(wanted, name);
}
