/** Weeks of a phase that are told apart; the last place stands for all later ones. */
export const phaseWeeks = 16;

/** Where the weeks of on phases and of off phases begin, in the chances and the ends of phases. */
export const onFrom = 0;
export const offFrom = phaseWeeks;
export const phasePlaces = 2 * phaseWeeks;

/**
 * An account's own rhythm: its weeks come in phases that are on or off, each with its own lengths.
 *
 * A semi-Markov chain (Yu 2010): the chance that a phase ends depends on how many weeks it has lasted.
 */
export interface Rhythm {
  /** Log of the mean count of an on week. */
  level: number;
  /** Log of what an off week is of that. */
  off: number;
  /** Dispersion of weeks around the mean of their phase. */
  k: number;
  /** Chance that a phase is over after each of its weeks. */
  readonly ends: Float64Array;
}

/** A week is never quite sure to make nothing. */
const leastMean = 0.02;

/** Mean count of an off week whose on week would have a mean. */
export function offMean({ off }: Rhythm, onMean: number): number {
  return Math.max(leastMean, onMean * Math.exp(off));
}

/** Log-likelihood of a count around a mean with variance mean + mean² / k, but for a term in the count and k alone. */
export function logLikelihood(count: number, mean: number, k: number): number {
  return count * Math.log(mean / (mean + k)) - k * Math.log1p(mean / k);
}

/** Sum of the chances of one phase's weeks. */
export function sumOfPhase(chances: Float64Array, from: number): number {
  let sum = 0;
  for (let i = from; i < from + phaseWeeks; i++) sum += chances[i] as number;
  return sum;
}
