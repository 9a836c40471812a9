import { passWeek } from "./pass-week.ts";
import { logLikelihood, offFrom, offMean, onFrom, phasePlaces, type Rhythm, sumOfPhase } from "./rhythm.ts";

/** What somebody who knows a rhythm expects: the chances of the phases and their weeks, and the level. */
export interface Forecaster {
  readonly chance: Float64Array;
  /** Log of the mean of on weeks, and its variance. */
  level: number;
  variance: number;
}

/** A week as the forecasters see it. */
export interface RhythmWeek {
  count: number;
  /** Added to every log mean: the time of the year and the fleet. */
  offset: number;
  /** Dispersion around the mean of a phase, with what is not sure about the level and the week. */
  k: number;
}

/** A forecaster that knows nothing of the phase. */
export function newForecaster(level: number, variance: number): Forecaster {
  return { chance: new Float64Array(phasePlaces).fill(1 / phasePlaces), level, variance };
}

const passed = new Float64Array(phasePlaces);

/** Chance that the week to come is an on week. */
export function chanceOn({ chance }: Forecaster, { ends }: Rhythm): number {
  passWeek(ends, chance, passed);
  return sumOfPhase(passed, onFrom);
}

/** A week passes that tells nothing. */
export function skipWeek({ chance }: Forecaster, { ends }: Rhythm): void {
  passWeek(ends, chance, passed);
  chance.set(passed);
}

/**
 * Lets a week pass and learns from it.
 *
 * @param step - variance of the level's weekly step
 * @returns log of the week's likelihood, but for a term in the count and k alone
 */
export function foretellPhase(forecaster: Forecaster, rhythm: Rhythm, week: RhythmWeek, step: number): number {
  passWeek(rhythm.ends, forecaster.chance, passed);
  const onMean = Math.exp(forecaster.level + week.offset);
  const on = logLikelihood(week.count, onMean, week.k);
  const off = logLikelihood(week.count, offMean(rhythm, onMean), week.k);
  const top = Math.max(on, off);
  const onShare = Math.exp(on - top);
  const offShare = Math.exp(off - top);
  const onSum = onShare * sumOfPhase(passed, onFrom);
  const sum = onSum + offShare * sumOfPhase(passed, offFrom);
  for (let i = 0; i < phasePlaces; i++) {
    forecaster.chance[i] = ((passed[i] as number) * (i < offFrom ? onShare : offShare)) / sum;
  }
  forecaster.variance += step;
  learnLevel(forecaster, rhythm, week, onMean, onSum / sum);
  return top + Math.log(sum);
}

/** Standard deviations beyond which a week pulls no harder (Huber 1964). */
const huberLimit = 2;

/** One Newton step for the level, the phases weighted with their chances. */
function learnLevel(forecaster: Forecaster, rhythm: Rhythm, week: RhythmWeek, onMean: number, on: number): void {
  const { variance } = forecaster;
  let score = 0;
  let information = 0;
  for (let phase = 0; phase < 2; phase++) {
    const mean = phase === 0 ? onMean : offMean(rhythm, onMean);
    const chance = phase === 0 ? on : 1 - on;
    const own = (mean * week.k) / (mean + week.k);
    const deviation = (week.count / mean - 1) * Math.sqrt(own);
    score += chance * Math.sqrt(own) * Math.max(-huberLimit, Math.min(huberLimit, deviation));
    information += chance * own;
  }
  forecaster.level += (variance * score) / (1 + variance * information);
  forecaster.variance = variance / (1 + variance * information);
}
