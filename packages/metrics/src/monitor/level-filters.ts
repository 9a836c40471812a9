import { courseTerms } from "./year-course.ts";

/** Size of an account's state: level, five terms of the year's course, slope per year. */
export const stateSize = courseTerms + 2;
export const slopeTerm = 6;

/** Variances of the level's weekly step that run side by side; each account listens to the one that forecasts best. */
export const stepVariances = [0.0002, 0.0015, 0.008] as const;

/**
 * States of all accounts under every step variance: means and covariances on the log scale.
 *
 * State `(step * accounts + account)` has `stateSize` means and `stateSize`² covariances.
 */
export interface LevelFilters {
  readonly accounts: number;
  readonly mean: Float64Array;
  readonly covariance: Float64Array;
}

export function emptyFilters(accounts: number): LevelFilters {
  const states = accounts * stepVariances.length;
  return {
    accounts,
    mean: new Float64Array(states * stateSize),
    covariance: new Float64Array(states * stateSize * stateSize),
  };
}

/** Starts a state at a level, its other terms at their priors. */
export function startState(
  filters: LevelFilters,
  state: number,
  level: number,
  variance: number,
  priors: { mean: Float64Array; variance: Float64Array },
): void {
  const at = state * stateSize;
  const cov = at * stateSize;
  filters.covariance.fill(0, cov, cov + stateSize * stateSize);
  filters.mean[at] = level;
  filters.covariance[cov] = variance;
  for (let j = 1; j < stateSize; j++) {
    filters.mean[at + j] = priors.mean[j] as number;
    filters.covariance[cov + j * stateSize + j] = priors.variance[j] as number;
  }
}

/** A week passes: the level moves by the slope, and becomes less sure. */
export function advance({ mean, covariance }: LevelFilters, state: number, step: number): void {
  const at = state * stateSize;
  const cov = at * stateSize;
  mean[at] = (mean[at] as number) + (mean[at + slopeTerm] as number) / 52;
  for (let j = 0; j < stateSize; j++) {
    const row = cov + j * stateSize;
    covariance[row] = (covariance[row] as number) + (covariance[row + slopeTerm] as number) / 52;
  }
  const slopes = cov + slopeTerm * stateSize;
  for (let j = 0; j < stateSize; j++) {
    covariance[cov + j] = (covariance[cov + j] as number) + (covariance[slopes + j] as number) / 52;
  }
  covariance[cov] = (covariance[cov] as number) + step;
}

/** The latest prediction: covariance times the week's terms, and what it says of the log mean. */
export const prediction = { eta: 0, variance: 0, gain: new Float64Array(stateSize) };

/** Fills `prediction` for a week; `course` holds its terms from `at` on. */
export function predict({ mean, covariance }: LevelFilters, state: number, course: Float64Array, at: number): void {
  const from = state * stateSize;
  const { gain } = prediction;
  let eta = mean[from] as number;
  for (let i = 0; i < courseTerms; i++) eta += (mean[from + 1 + i] as number) * (course[at + i] as number);
  let variance = 0;
  for (let j = 0; j < stateSize; j++) {
    const row = (from + j) * stateSize;
    let sum = covariance[row] as number;
    for (let i = 0; i < courseTerms; i++) sum += (covariance[row + 1 + i] as number) * (course[at + i] as number);
    gain[j] = sum;
    variance += j === 0 ? sum : j <= courseTerms ? sum * (course[at + j - 1] as number) : 0;
  }
  prediction.eta = eta;
  prediction.variance = Math.max(variance, 1e-9);
}

/** Newton steps of an update; the fit changes by less than a thousandth after them. */
const newtonSteps = 3;

/** Standard deviations beyond which a week pulls no harder (Huber 1964). */
const huberLimit = 2;

/**
 * Takes in a week's count after `predict`: a penalised Newton search for the log mean, then the state follows as in a
 * Kalman filter (Fahrmeir 1992).
 *
 * @param offset - added to the log mean, such as the fleet's index
 * @returns the week's deviation in standard deviations of its prediction
 */
export function update(filters: LevelFilters, state: number, count: number, offset: number, k: number): number {
  const { eta, variance, gain } = prediction;
  const expected = Math.exp(eta + offset);
  const spread = Math.sqrt(1 / Math.max(expected, 0.3) + 1 / k + variance);
  const deviation = (count / Math.max(expected, 0.05) - 1) / spread;
  const weight = Math.abs(deviation) > huberLimit ? huberLimit / Math.abs(deviation) : 1;
  let shift = 0;
  let information = 0;
  for (let i = 0; i < newtonSteps; i++) {
    const mean = Math.exp(eta + offset + shift);
    information = (weight * mean * k) / (mean + k);
    const score = (weight * (count - mean) * k) / (mean + k) - shift / variance;
    shift += Math.max(-1, Math.min(1, score / (information + 1 / variance)));
  }
  absorb(filters, state, gain, shift / variance, information / (1 + information * variance));
  return deviation;
}

function absorb(filters: LevelFilters, state: number, gain: Float64Array, pull: number, shrink: number): void {
  const { mean, covariance } = filters;
  const from = state * stateSize;
  for (let j = 0; j < stateSize; j++) {
    const g = gain[j] as number;
    mean[from + j] = (mean[from + j] as number) + g * pull;
    const row = (from + j) * stateSize;
    for (let i = 0; i < stateSize; i++) {
      covariance[row + i] = (covariance[row + i] as number) - shrink * g * (gain[i] as number);
    }
  }
}

const column = new Float64Array(stateSize);

/** Takes in (or, with a negative precision, takes back) direct knowledge of one term: the change of its prior. */
export function tilt(filters: LevelFilters, state: number, term: number, precision: number, weighted: number): void {
  const from = state * stateSize;
  for (let j = 0; j < stateSize; j++) column[j] = filters.covariance[(from + j) * stateSize + term] as number;
  const own = column[term] as number;
  const scale = 1 + precision * own;
  if (scale < 0.01) return;
  const pull = (weighted - precision * (filters.mean[from + term] as number)) / scale;
  absorb(filters, state, column, pull, precision / scale);
}
