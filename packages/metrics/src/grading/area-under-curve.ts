import { concordance } from "./concordance.ts";
import type { Times } from "./graded-rows.ts";
import { type Ranking, rankWithinAccounts } from "./ranking.ts";

/** How well a risk told churned from retained accounts: 0.5 is chance, 1 is perfect. */
export interface AreaUnderCurve {
  /** Null where there is no pair to compare. */
  readonly value: number | null;
  /** Null where leaving one account out leaves nothing to compare. */
  readonly standardError: number | null;
  readonly pairs: number;
}

/**
 * The chance that of a churned and a retained row of the same block the churned one had the higher risk, ties as half
 * (Hanley and McNeil 1982); over dates the blocks' pairs are added up before dividing.
 */
export function areaUnderCurve(ranking: Ranking, times?: Times): number | null {
  const { concordant, pairs } = concordance(ranking, times);
  return pairs > 0 ? concordant / pairs : null;
}

/**
 * The same with its standard error by leaving out one account at a time (Efron and Tibshirani, An Introduction to the
 * Bootstrap, 1993, equation 11.5), so that many rows of one account are not many outcomes.
 */
export function gradedAreaUnderCurve(ranking: Ranking): AreaUnderCurve {
  const { value, without, pairs } = rankedWithoutEach(ranking);
  return { value, standardError: value === null ? null : jackknifeError(without), pairs };
}

/** A ranking's figure, and what it would be without each of its accounts, in the order of their indices. */
export interface RankedWithoutEach {
  readonly value: number | null;
  readonly without: readonly number[];
  readonly pairs: number;
}

/**
 * How well a ranking did with every account, and without each in turn. In closed form: an account takes its own pairs with
 * it, and pairs of its own rows with each other only once.
 */
export function rankedWithoutEach(ranking: Ranking): RankedWithoutEach {
  const { account, accounts } = ranking.rows;
  const concordantOf = new Float64Array(accounts);
  const pairsOf = new Float64Array(accounts);
  const present = new Uint8Array(accounts);
  for (const each of account) present[each] = 1;
  const add = (row: number, concordant: number, pairs: number, share: number) => {
    const each = account[row] as number;
    concordantOf[each] = (concordantOf[each] as number) + share * concordant;
    pairsOf[each] = (pairsOf[each] as number) + share * pairs;
  };
  const all = concordance(ranking, undefined, (row, concordant, pairs) => add(row, concordant, pairs, 1));
  concordance(rankWithinAccounts(ranking), undefined, (row, concordant, pairs) => add(row, concordant, pairs, -0.5));
  if (all.pairs === 0) return { value: null, without: [], pairs: 0 };
  const without: number[] = [];
  for (let a = 0; a < accounts; a++) {
    if (present[a]) without.push((all.concordant - (concordantOf[a] as number)) / (all.pairs - (pairsOf[a] as number)));
  }
  return { value: all.concordant / all.pairs, without, pairs: all.pairs };
}

/** The standard error of a figure from what it is without each account; null where one of them cannot be said. */
export function jackknifeError(without: readonly number[]): number | null {
  if (without.length < 2 || !without.every(Number.isFinite)) return null;
  const mean = without.reduce((sum, each) => sum + each, 0) / without.length;
  const squares = without.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  return Math.sqrt(((without.length - 1) / without.length) * squares);
}
