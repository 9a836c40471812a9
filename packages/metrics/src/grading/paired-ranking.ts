import { jackknifeError, rankedWithoutEach } from "./area-under-curve.ts";
import type { Ranking } from "./ranking.ts";

/** How much better one ranking told churned from retained accounts than another on the same rows. */
export interface RankingDifference {
  /** AUC of the one less that of the other; null where there is nothing to compare. */
  readonly difference: number | null;
  /** Ends of its interval of 95 in 100; null where leaving one account out leaves nothing to compare. */
  readonly low: number | null;
  readonly high: number | null;
}

/** Standard errors to either side that hold 95 in 100. */
const reach = 1.96;

/**
 * Compares two rankings of the same rows, leaving out one account at a time from both, so that what is hard about an account
 * is hard for both.
 */
export function pairedRanking(one: Ranking, other: Ranking): RankingDifference {
  const [first, second] = [rankedWithoutEach(one), rankedWithoutEach(other)];
  if (first.value === null || second.value === null) return { difference: null, low: null, high: null };
  const difference = first.value - second.value;
  const error = jackknifeError(first.without.map((each, i) => each - (second.without[i] as number)));
  if (error === null) return { difference, low: null, high: null };
  return { difference, low: difference - reach * error, high: difference + reach * error };
}
