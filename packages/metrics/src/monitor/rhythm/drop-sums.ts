import { type Forecaster, foretellPhase, newForecaster, type RhythmWeek } from "./forecaster.ts";
import { logLikelihood, offMean, type Rhythm } from "./rhythm.ts";

/** What a drop may leave of both phases, and how likely each is beforehand; the rest is a pause without end. */
const rhythmDrops = [
  { to: 0.65, prior: 0.25 },
  { to: 0.45, prior: 0.4 },
  { to: 0.15, prior: 0.15 },
] as const;
const pausePrior = 0.2;

/**
 * How much better drops foretold the weeks than the rhythm alone, added up over the weeks in which they may have begun.
 *
 * Every week the sum becomes (sum + 1) times the ratio of likelihoods, for each kind of drop (Shiryaev 1963, Roberts
 * 1966). Where nothing has changed it grows by one a week in the mean, whatever the rhythm: an alarm at a sum of n comes
 * once in n weeks at most (Pollak 1985).
 */
export interface DropSums {
  /** For each of `rhythmDrops`. */
  readonly forecasters: readonly Forecaster[];
  /** The same, and a pause without end last. */
  readonly sums: Float64Array;
}

export function emptyDropSums(): DropSums {
  return {
    forecasters: rhythmDrops.map(() => newForecaster(0, 0)),
    sums: new Float64Array(rhythmDrops.length + 1),
  };
}

/** How freely a level may move in a week, as a variance. */
const levelStep = 0.0005;

/** How likely the week was by the rhythm alone, and by the drops together; logs, but for a term in the count and k. */
export const foretold = { none: 0, drop: 0 };

const likelihoods = new Float64Array(rhythmDrops.length + 1);

/**
 * Takes a week in: the rhythm's own forecaster learns from it, and the sums go on.
 *
 * @param loudest - log of the most that one week can count for a drop
 * @returns the sum over all kinds of drop
 */
export function addToSums(drops: DropSums, own: Forecaster, rhythm: Rhythm, week: RhythmWeek, loudest: number): number {
  const { forecasters, sums } = drops;
  let mixed = 0;
  for (let i = 0; i < rhythmDrops.length; i++) {
    const { to, prior } = rhythmDrops[i] as (typeof rhythmDrops)[number];
    mixed += prior + (sums[i] as number);
    const forecaster = forecasters[i] as Forecaster;
    begin(forecaster, own, Math.log(to), prior / (prior + (sums[i] as number)));
    likelihoods[i] = foretellPhase(forecaster, rhythm, week, levelStep);
  }
  mixed += pausePrior + (sums[rhythmDrops.length] as number);
  const paused = offMean(rhythm, Math.exp(own.level + week.offset));
  likelihoods[rhythmDrops.length] = logLikelihood(week.count, paused, week.k);
  foretold.none = foretellPhase(own, rhythm, week, levelStep);
  let sum = 0;
  for (let i = 0; i < sums.length; i++) {
    const prior = rhythmDrops[i]?.prior ?? pausePrior;
    const factor = Math.exp(Math.min((likelihoods[i] as number) - foretold.none, loudest));
    sums[i] = ((sums[i] as number) + prior) * factor;
    sum += sums[i] as number;
  }
  foretold.drop = foretold.none + Math.log(sum / mixed);
  return sum;
}

/** A drop that begins this week knows what the rhythm knows: it is mixed in with its share. */
function begin(forecaster: Forecaster, own: Forecaster, left: number, share: number): void {
  const { chance } = forecaster;
  for (let i = 0; i < chance.length; i++) {
    chance[i] = share * (own.chance[i] as number) + (1 - share) * (chance[i] as number);
  }
  forecaster.level = share * (own.level + left) + (1 - share) * forecaster.level;
  forecaster.variance = share * own.variance + (1 - share) * forecaster.variance;
}
