/** What the search in the head of every page finds: a page, a customer, an owner's customers, a feature or a definition. */
export interface FindEntry {
  readonly kind: "page" | "customer" | "owner" | "feature" | "definition";
  readonly title: string;
  /** Address below the report's root, without a leading slash. */
  readonly path: string;
  /** Another name it goes by, such as a customer's id. */
  readonly alias?: string;
}

/** Places of a match, the best first; `findEntries` leaves out what does not match. */
const ranks = { same: 0, begins: 1, wordBegins: 2, contains: 3, not: 4 } as const;

/**
 * The entries a text finds: the name itself first, then names that begin so, words that begin so, and names that contain
 * it; the order of the list decides between equals. Capitals and accents do not matter.
 *
 * @param most - at most so many
 */
export function findEntries(entries: readonly FindEntry[], text: string, most: number): FindEntry[] {
  const wanted = plain(text.trim());
  if (wanted === "") return [];
  const found: FindEntry[][] = [[], [], [], []];
  for (const entry of entries) {
    const rank = Math.min(rankOf(entry.title, wanted), entry.alias ? rankOf(entry.alias, wanted) : ranks.not);
    if (rank < ranks.not) found[rank]?.push(entry);
  }
  return found.flat().slice(0, most);
}

function rankOf(name: string, wanted: string): number {
  const text = plain(name);
  const at = text.indexOf(wanted);
  if (at < 0) return ranks.not;
  if (at === 0) return text.length === wanted.length ? ranks.same : ranks.begins;
  return text.includes(` ${wanted}`) ? ranks.wordBegins : ranks.contains;
}

/** Small letters without accents: `Ångström` is found by `angstrom`. */
function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase();
}
