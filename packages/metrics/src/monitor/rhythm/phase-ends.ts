import { logGamma } from "../negative-binomial.ts";
import type { PhaseCounts } from "./phase-counts.ts";
import { offFrom, onFrom, phaseWeeks, type Rhythm, sumOfPhase } from "./rhythm.ts";

/** Put in beforehand: one phase in four weeks is over. */
const priorEnded = 0.5;
const priorAtRisk = 2;

/** How strongly the chances of a phase's weeks may be drawn towards their mean, as weeks at risk. */
const pulls = [1, 8, 64] as const;

/** No week of a phase is quite sure to be its last, or not to be. */
const [leastEnd, mostEnd] = [0.01, 0.97];

/**
 * Learns when phases end. How strongly a phase's weeks are drawn towards their mean is what makes the ends seen likeliest
 * (beta-binomial): hardly for lengths that repeat, much for lengths that are a matter of chance.
 */
export function learnEnds({ ends }: Rhythm, counts: PhaseCounts): void {
  for (const from of [onFrom, offFrom]) {
    const mean = (sumOfPhase(counts.ended, from) + priorEnded) / (sumOfPhase(counts.atRisk, from) + priorAtRisk);
    const pull = likeliestPull(counts, from, mean);
    for (let i = from; i < from + phaseWeeks; i++) {
      const end = ((counts.ended[i] as number) + pull * mean) / ((counts.atRisk[i] as number) + pull);
      ends[i] = Math.min(mostEnd, Math.max(leastEnd, end));
    }
  }
}

/** A week of a phase that was hardly ever reached says nothing about the pull. */
const fewestAtRisk = 0.5;

function likeliestPull({ ended, atRisk }: PhaseCounts, from: number, mean: number): number {
  let best = Number.NEGATIVE_INFINITY;
  let likeliest: number = pulls[0];
  for (const pull of pulls) {
    const before = logBeta(pull * mean, pull * (1 - mean));
    let sum = 0;
    for (let i = from; i < from + phaseWeeks; i++) {
      const [over, risk] = [ended[i] as number, atRisk[i] as number];
      if (risk >= fewestAtRisk) sum += logBeta(pull * mean + over, pull * (1 - mean) + risk - over) - before;
    }
    if (sum <= best) continue;
    best = sum;
    likeliest = pull;
  }
  return likeliest;
}

function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}
