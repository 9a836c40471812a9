import { benchmarkRule } from "./benchmark-rule.ts";

/** How a group is spread over observations in ascending order of their values, named by their places in it. */
export interface AccountSpread {
  /** Accounts of the group. */
  readonly accounts: number;
  /** Share of the group's weight at places up to and with this one; 0 in a group of none. */
  readonly upTo: (place: number) => number;
}

/** Below the rounding of a sum of weights, above nothing else. */
const rounding = 1e-9;

/**
 * The spread of a group in which every account weighs the same however many weeks it has.
 *
 * @param accountOf - the account of each place
 * @param places - those of the group, ascending
 */
export function accountSpread(accountOf: ArrayLike<number>, places: readonly number[]): AccountSpread {
  const weeks = new Map<number, number>();
  for (const place of places) weeks.set(accountOf[place] as number, (weeks.get(accountOf[place] as number) ?? 0) + 1);
  const sums = new Float64Array(places.length + 1);
  places.forEach((place, i) => {
    const weight = 1 / (weeks.size * (weeks.get(accountOf[place] as number) as number));
    sums[i + 1] = (sums[i] as number) + weight;
  });
  return {
    accounts: weeks.size,
    upTo: (place) => sums[firstWhere(places.length, (i) => (places[i] as number) > place)] as number,
  };
}

/**
 * A group mixed with the wider one it is part of: n / (n + 8) its own, the rest the wider one's.
 *
 * It is the posterior mean of a Dirichlet process around the wider group, of precision 8 (Ferguson 1973): with no account of
 * its own it is the wider group exactly, with many it is its own.
 */
export function shrunken(own: AccountSpread, wider: AccountSpread): AccountSpread {
  const share = own.accounts / (own.accounts + benchmarkRule.evenAccounts);
  return {
    accounts: own.accounts,
    upTo: (place) => share * own.upTo(place) + (1 - share) * wider.upTo(place),
  };
}

/**
 * The quantile of a spread: where its weight reaches the share, and halfway to the next value where it meets the share
 * exactly (type 2 of Hyndman and Fan 1996). A value split into two of half the weight changes nothing.
 *
 * @param sorted - the value at each place, ascending
 * @param share - above 0 and below 1
 */
export function spreadQuantile(sorted: ArrayLike<number>, spread: AccountSpread, share: number): number {
  const reached = firstWhere(sorted.length, (place) => spread.upTo(place) >= share - rounding);
  const passed = firstWhere(sorted.length, (place) => spread.upTo(place) > share + rounding);
  return ((sorted[reached] ?? Number.NaN) + (sorted[passed] ?? Number.NaN)) / 2;
}

/** The first of so many places from which on a condition holds; their number where it holds at none. */
function firstWhere(places: number, holds: (place: number) => boolean): number {
  let [from, to] = [0, places];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}
