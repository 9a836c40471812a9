import { type LevelFilters, slopeTerm, stateSize, stepVariances, tilt } from "./level-filters.ts";

/** What is known of every term of a segment's accounts before an account's own weeks are seen. */
export interface Priors {
  readonly mean: Float64Array;
  readonly variance: Float64Array;
}

/** As if so many accounts had been seen with the prior that nothing was learned for. */
const pseudoAccounts = 6;

const startMean = [0, 0, 0, 0, 0, -0.25, 0];
const startVariance = [0, 0.0225, 0.0225, 0.0064, 0.0064, 0.2, 0.03];
const leastVariance = [0, 0.0004, 0.0004, 0.0002, 0.0002, 0.004, 0.0025];

export function startPriors(): Priors {
  return { mean: Float64Array.from(startMean), variance: Float64Array.from(startVariance) };
}

/**
 * Learns mean and variance of every term over accounts, and lets each account's state know.
 *
 * Each account's own finding is what its state says with the present prior taken out again; mean and variance over
 * accounts follow by iterated weighting (Paule and Mandel 1982), with six pseudo-accounts of the starting prior.
 *
 * @param states - active state of each account of the segment; all step variances of `members` are tilted
 * @param yearLong - those of `states` that are known for more than a year, the only ones that teach slopes
 */
export function learnPriors(
  filters: LevelFilters,
  priors: Priors,
  states: Int32Array,
  members: Int32Array,
  yearLong: Int32Array,
): void {
  for (let term = 1; term < stateSize; term++) {
    const before = { mean: priors.mean[term] as number, variance: priors.variance[term] as number };
    learnTerm(filters, priors, term === slopeTerm ? yearLong : states, term);
    const precision = 1 / (priors.variance[term] as number) - 1 / before.variance;
    const weighted = (priors.mean[term] as number) / (priors.variance[term] as number) - before.mean / before.variance;
    for (const account of members) {
      for (let step = 0; step < stepVariances.length; step++) {
        tilt(filters, step * filters.accounts + account, term, precision, weighted);
      }
    }
  }
}

/** The slope's and the harmonics' variance is bounded above too, so that a few strange accounts do not unsettle all. */
const mostVariance = [0, 0.25, 0.25, 0.1, 0.1, 1, 0.12];

function learnTerm({ mean, covariance }: LevelFilters, priors: Priors, states: Int32Array, term: number): void {
  const [priorMean, priorVariance] = [priors.mean[term] as number, priors.variance[term] as number];
  let [centre, spread] = [priorMean, priorVariance];
  for (let round = 0; round < 4; round++) {
    let weights = pseudoAccounts / (startVariance[term] as number);
    let sum = weights * (startMean[term] as number);
    let squares = pseudoAccounts * (startVariance[term] as number);
    let count = pseudoAccounts;
    for (const state of states) {
      const own = mean[state * stateSize + term] as number;
      const variance = covariance[(state * stateSize + term) * stateSize + term] as number;
      const precision = 1 / variance - 1 / priorVariance;
      if (precision * priorVariance < 0.02) continue;
      const finding = (own / variance - priorMean / priorVariance) / precision;
      const weight = 1 / (spread + 1 / precision);
      weights += weight;
      sum += weight * finding;
      const reliability = spread * weight;
      const posterior = spread * (1 - reliability);
      squares += reliability ** 2 * (finding - centre) ** 2 + posterior;
      count++;
    }
    centre = sum / weights;
    spread = Math.min(mostVariance[term] as number, Math.max(leastVariance[term] as number, squares / count));
  }
  priors.mean[term] = centre;
  priors.variance[term] = spread;
}
