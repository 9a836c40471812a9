import { nameRank, plainName } from "./name-rank.js";

/** What the search in the head of every page finds: a page, a customer, an owner's customers, a feature or a definition. */
export interface FindEntry {
  readonly kind: "page" | "customer" | "owner" | "feature" | "definition";
  readonly title: string;
  /** Address below the report's root, without a leading slash. */
  readonly path: string;
  /** Another name it goes by, such as a customer's id. */
  readonly alias?: string;
}

/**
 * The entries a text finds: the name itself first, then names that begin so, words that begin so, and names that contain
 * it; the order of the list decides between equals. Capitals and accents do not matter.
 *
 * @param most - at most so many
 */
export function findEntries(entries: readonly FindEntry[], text: string, most: number): FindEntry[] {
  const wanted = plainName(text);
  if (wanted === "") return [];
  const found: FindEntry[][] = [[], [], [], []];
  for (const entry of entries) {
    const { title, alias } = entry;
    // What does not match has no place among the four.
    found[nameRank(alias ? [title, alias] : [title], wanted)]?.push(entry);
  }
  return found.flat().slice(0, most);
}
