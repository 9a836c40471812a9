import { placeOf, type References, referenceWeeks } from "./references.ts";

/** What an account usually makes in a week. */
export interface ExpectedRange {
  /** Robust mean of the reference weeks. */
  usual: number;
  /** Variance of one new week around it, the uncertainty of the mean included. */
  variance: number;
  /** Reference weeks it rests on. */
  count: number;
  /** Mean quantity of one output event. */
  unit: number;
}

/** Share of the reference weeks that is pulled in at each end. */
const winsorisedShare = 0.1;

/** Variance of a normal distribution over that of the same winsorised by a tenth at each end. */
const winsorisedCorrection = 1 / 0.6786;

const sorted = new Float64Array(referenceWeeks);

/**
 * The expected range of one week from an account's reference weeks, written into `range`.
 *
 * Mean and variance are winsorised by a tenth at each end (Tukey 1962), so that one odd week does not set the range; the
 * variance is never below that of a Poisson count of output events, so that a quiet stretch does not look like certainty.
 */
export function expectedRange(references: References, account: number, range: ExpectedRange): void {
  const count = references.count[account] as number;
  let output = 0;
  let events = 0;
  for (let i = 0; i < count; i++) {
    const place = placeOf(references, account, i);
    insertSorted(i, references.output[place] as number);
    output += references.output[place] as number;
    events += references.events[place] as number;
  }
  const pulled = Math.floor(count * winsorisedShare);
  const least = sorted[pulled] as number;
  const most = sorted[count - 1 - pulled] as number;
  let sum = 0;
  for (let i = 0; i < count; i++) sum += Math.min(Math.max(sorted[i] as number, least), most);
  const usual = sum / count;
  let squares = 0;
  for (let i = 0; i < count; i++) squares += (Math.min(Math.max(sorted[i] as number, least), most) - usual) ** 2;
  const spread = (squares / (count - 1)) * (pulled > 0 ? winsorisedCorrection : 1);
  const unit = events > 0 ? output / events : 1;
  range.usual = usual;
  range.variance = Math.max(spread, unit * usual) * (1 + 1 / count);
  range.count = count;
  range.unit = unit;
}

function insertSorted(length: number, value: number): void {
  let i = length - 1;
  while (i >= 0 && (sorted[i] as number) > value) {
    sorted[i + 1] = sorted[i] as number;
    i--;
  }
  sorted[i + 1] = value;
}

/**
 * A quantile of the output of `weeks` weeks together, 0 where it would be below nothing.
 *
 * Output is taken as gamma distributed (the continuous sister of the negative binomial); the quantile is Wilson and
 * Hilferty's cube-root approximation (1931).
 *
 * @param z - the normal quantile, below 0 for the lower end
 */
export function outputQuantile(usual: number, variance: number, weeks: number, z: number): number {
  if (usual <= 0) return 0;
  const shape = (usual * usual * weeks) / variance;
  const root = 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape));
  return root <= 0 ? 0 : weeks * usual * root ** 3;
}

/**
 * The chance that a week of a steady account is empty, with its events negative-binomial (Poisson where the variance is
 * no larger than the mean).
 */
export function chanceOfNothing({ usual, variance, unit }: ExpectedRange): number {
  if (usual <= 0) return 1;
  const mean = usual / unit;
  const surplus = variance / unit ** 2 - mean;
  return surplus <= 0 ? Math.exp(-mean) : (1 + surplus / mean) ** (-(mean * mean) / surplus);
}
