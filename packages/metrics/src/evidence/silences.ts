/** A silence that is not in the nature of what fell silent. */
export interface Silence {
  /** Own weeks without it so far. */
  readonly length: number;
  /** Longest silence of the year before. */
  readonly longestBefore: number;
  /** Own weeks with it, of the `watched` up to the last one. */
  readonly active: number;
  readonly watched: number;
}

/** What makes a silence worth saying. */
export interface SilenceRule {
  readonly shortest: number;
  /** Share of the weeks before in which it was there. */
  readonly fewestActive: number;
  /** Such silences by chance in a year, at most. */
  readonly rate: number;
}

/** Own weeks up to the last sight that show the rhythm. */
const rhythmWeeks = 26;

/** Fewest of them without which there is no rhythm to break. */
const fewestWatched = 8;

/** By how many weeks it must exceed every silence of the year before: records by one are broken by chance. */
const clearlyLonger = 2;

/**
 * The unusual silence at each own week; null where there is none.
 *
 * It is unusual when it is at least two weeks longer than any of the 52 own weeks before, and so long that something
 * there in as many weeks at random would be away so less often than the rate allows.
 *
 * @param seen - whether it was there in each own week
 */
export function silences(seen: ArrayLike<number | boolean>, rule: SilenceRule): (Silence | null)[] {
  const ended: { at: number; length: number }[] = [];
  const count = new Int32Array(seen.length + 1);
  let last = -1;
  return Array.from({ length: seen.length }, (_, k) => {
    count[k + 1] = (count[k] as number) + Number(Boolean(seen[k]));
    if (seen[k]) {
      if (last >= 0 && k - last > 1) ended.push({ at: k, length: k - last - 1 });
      last = k;
      return null;
    }
    const length = k - last;
    if (last < 0 || length < rule.shortest) return null;
    const watched = Math.min(rhythmWeeks, last + 1);
    const active = (count[last + 1] as number) - (count[last + 1 - watched] as number);
    const longestBefore = ended.reduce((most, each) => (each.at > last - 52 ? Math.max(most, each.length) : most), 0);
    const chance = active / watched;
    if (watched < fewestWatched || chance < rule.fewestActive || length < longestBefore + clearlyLonger) return null;
    if (52 * chance * (1 - Math.min(chance, 0.95)) ** length > rule.rate) return null;
    return { length, longestBefore, active, watched };
  });
}
