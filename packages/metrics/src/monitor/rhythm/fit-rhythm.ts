import { countPhases, type PastWeeks, phaseCounts } from "./phase-counts.ts";
import { learnEnds } from "./phase-ends.ts";
import { learnLevels } from "./phase-levels.ts";
import { learnUnrest } from "./phase-unrest.ts";
import { offFrom, phasePlaces, type Rhythm, sumOfPhase } from "./rhythm.ts";

/** Where a rhythm starts from: the upper half of weeks on, the lower half off, a quarter of phases over in any week. */
export function startRhythm({ counts, offsets }: PastWeeks): Rhythm {
  const made = counts.map((count, week) => (count + 0.3) * Math.exp(-(offsets[week] as number)));
  const sorted = made.filter((each) => !Number.isNaN(each)).sort((one, other) => one - other);
  const half = sorted.length >> 1;
  const level = Math.log(mean(sorted.slice(half)));
  return {
    level,
    off: Math.min(-0.7, Math.log(mean(sorted.slice(0, half))) - level),
    k: 5,
    ends: new Float64Array(phasePlaces).fill(0.25),
  };
}

function mean(values: number[]): number {
  return values.reduce((sum, each) => sum + each, 0) / values.length;
}

/** Unrest takes longest to learn and changes least: it is learned every so many rounds. */
const roundsPerUnrest = 3;

/**
 * Draws a rhythm nearer to the past by some rounds of expectation and maximisation.
 *
 * @returns the off phases that ended, faded
 */
export function fitRhythm(rhythm: Rhythm, past: PastWeeks, rounds: number): number {
  for (let round = 0; round < rounds; round++) {
    countPhases(rhythm, past);
    learnLevels(rhythm, past, phaseCounts);
    if (round % roundsPerUnrest === roundsPerUnrest - 1) learnUnrest(rhythm, past, phaseCounts.on);
    learnEnds(rhythm, phaseCounts);
  }
  return sumOfPhase(phaseCounts.ended, offFrom);
}
