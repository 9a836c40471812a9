import { stepVariances } from "./level-filters.ts";
import { logProbability, widened } from "./negative-binomial.ts";

/** Dispersions k that each account's weeks are held against. */
export const dispersions = [0.4, 0.7, 1.1, 1.7, 2.6, 4, 6, 9, 14, 22, 35, 60] as const;

/** How common each is before anything was seen, and how common the step variances are. */
const dispersionStart = [0.01, 0.02, 0.03, 0.05, 0.08, 0.12, 0.16, 0.18, 0.15, 0.1, 0.06, 0.04];
const stepStart = [0.6, 0.3, 0.1];

/** As if so many accounts had been seen that were so. */
const pseudoAccounts = 2;

/** Weekly counts that part small from middling from large accounts: small ones are often less even than large ones. */
export const sizes = [20, 100] as const;

/** As if so many accounts of each size had been seen that were like the portfolio. */
const pseudoOfSize = 8;

/** Log-likelihoods of every account's dispersion and step variance, with what the portfolio as a whole says. */
export interface DispersionFit {
  readonly byDispersion: Float64Array;
  readonly byStep: Float64Array;
  readonly dispersionPrior: Float64Array;
  /** The same for each class of `sizes`, and the class of each account. */
  readonly priorBySize: readonly Float64Array[];
  readonly sizeClass: Uint8Array;
  readonly stepPrior: Float64Array;
  /** What each account goes by until the next refit. */
  readonly k: Float64Array;
  readonly step: Uint8Array;
}

export function emptyDispersionFit(accounts: number): DispersionFit {
  return {
    byDispersion: new Float64Array(accounts * dispersions.length),
    byStep: new Float64Array(accounts * stepVariances.length),
    dispersionPrior: Float64Array.from(dispersionStart),
    priorBySize: [...sizes, 0].map(() => Float64Array.from(dispersionStart)),
    sizeClass: new Uint8Array(accounts),
    stepPrior: Float64Array.from(stepStart),
    k: new Float64Array(accounts).fill(4),
    step: new Uint8Array(accounts).fill(1),
  };
}

/** One week cannot speak more strongly than this for one value against another: odd weeks are for the alarms. */
const loudest = 4;

/** Older weeks fade, by this much a week. */
const fading = 0.995;

const likelihoods = new Float64Array(dispersions.length);

/** Takes in how well each dispersion foretold a week. */
export function addWeekToDispersion(fit: DispersionFit, a: number, count: number, eta: number, variance: number): void {
  let best = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < dispersions.length; i++) {
    const value = logProbability(count, eta, widened(dispersions[i] as number, variance));
    likelihoods[i] = value;
    if (value > best) best = value;
  }
  const from = a * dispersions.length;
  for (let i = 0; i < dispersions.length; i++) {
    const heard = Math.max((likelihoods[i] as number) - best, -loudest);
    fit.byDispersion[from + i] = fading * (fit.byDispersion[from + i] as number) + heard;
  }
}

/** What each step variance expected of a week: log means and their variances, filled before `addWeekToSteps`. */
export const expectedBySteps = {
  eta: new Float64Array(stepVariances.length),
  variance: new Float64Array(stepVariances.length),
};

/** Takes in how well each step variance foretold a week. */
export function addWeekToSteps({ byStep, k }: DispersionFit, a: number, count: number): void {
  const { eta, variance } = expectedBySteps;
  let best = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < stepVariances.length; i++) {
    const value = logProbability(count, eta[i] as number, widened(k[a] as number, variance[i] as number));
    likelihoods[i] = value;
    if (value > best) best = value;
  }
  const from = a * stepVariances.length;
  for (let i = 0; i < stepVariances.length; i++) {
    const heard = Math.max((likelihoods[i] as number) - best, -loudest);
    byStep[from + i] = fading * (byStep[from + i] as number) + heard;
  }
}

const learningRounds = 4;

/**
 * Learns the portfolio's priors from the accounts given, and every account's own values from both;
 * the step variance stays while a drop is open.
 */
export function refitDispersion(fit: DispersionFit, accounts: Int32Array, open: Int32Array): void {
  for (let round = 0; round < learningRounds; round++) {
    learnPrior(fit.byDispersion, fit.dispersionPrior, dispersionStart, pseudoAccounts, accounts);
    learnPrior(fit.byStep, fit.stepPrior, stepStart, pseudoAccounts, accounts);
  }
  for (const [size, prior] of fit.priorBySize.entries()) {
    const ofSize = accounts.filter((a) => fit.sizeClass[a] === size);
    for (let round = 0; round < learningRounds; round++) {
      learnPrior(fit.byDispersion, prior, fit.dispersionPrior, pseudoOfSize, ofSize);
    }
  }
  for (let a = 0; a < fit.k.length; a++) settleDispersion(fit, a, (open[a] as number) >= 0);
}

const ownWeights = new Float64Array(dispersions.length);
const ownStepWeights = new Float64Array(stepVariances.length);

/** An account's own values, from its weeks and the priors; the step variance stays while a drop is open. */
export function settleDispersion(fit: DispersionFit, a: number, isOpen: boolean): void {
  posterior(fit.byDispersion, fit.priorBySize[fit.sizeClass[a] as number] as Float64Array, a, ownWeights);
  let inverse = 0;
  for (let i = 0; i < dispersions.length; i++) inverse += (ownWeights[i] as number) / (dispersions[i] as number);
  fit.k[a] = 1 / inverse;
  if (isOpen) return;
  posterior(fit.byStep, fit.stepPrior, a, ownStepWeights);
  fit.step[a] = ownStepWeights.indexOf(Math.max(...ownStepWeights));
}

/** One step of expectation and maximisation, with some pseudo-accounts. */
function learnPrior(
  byValue: Float64Array,
  prior: Float64Array,
  start: ArrayLike<number>,
  pseudo: number,
  accounts: Int32Array,
): void {
  const weights = new Float64Array(prior.length);
  const sums = Float64Array.from(start, (share) => pseudo * share);
  for (const a of accounts) {
    posterior(byValue, prior, a, weights);
    for (let i = 0; i < prior.length; i++) sums[i] = (sums[i] as number) + (weights[i] as number);
  }
  for (let i = 0; i < prior.length; i++) prior[i] = (sums[i] as number) / (accounts.length + pseudo);
}

function posterior(byValue: Float64Array, prior: Float64Array, a: number, weights: Float64Array): void {
  const from = a * prior.length;
  let best = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < prior.length; i++) {
    const value = (byValue[from + i] as number) + Math.log(prior[i] as number);
    weights[i] = value;
    if (value > best) best = value;
  }
  let sum = 0;
  for (let i = 0; i < prior.length; i++) {
    const weight = Math.exp((weights[i] as number) - best);
    weights[i] = weight;
    sum += weight;
  }
  for (let i = 0; i < prior.length; i++) weights[i] = (weights[i] as number) / sum;
}
