import { fading, type PastWeeks, type PhaseCounts } from "./phase-counts.ts";
import { offMean, type Rhythm } from "./rhythm.ts";

/** An off week makes at most this share of an on week, on the log scale. */
const mostOff = -0.4;

/** As if so many weeks had been seen with the dispersion that is usual; its inverse. */
const usualWeeks = 6;
const usualUnrest = 0.1;

/** No week can speak louder for unrest, and no account is calmer than this. */
const loudestUnrest = 6;
const leastUnrest = 0.02;

/** A week whose mean is small says little about unrest beside chance: its weight is m / (m + this). */
const halfHeard = 3;

/** Learns the levels of the phases from weeks and their chances of having been on, then the dispersion around them. */
export function learnLevels(rhythm: Rhythm, { counts, offsets }: PastWeeks, { on }: PhaseCounts): void {
  let [onMade, onWeeks, offMade, offWeeks] = [0.1, 0.1, 0.02, 0.1];
  let weight = 1;
  for (let week = counts.length - 1; week >= 0; week--) {
    weight *= fading;
    const count = counts[week] as number;
    if (Number.isNaN(count)) continue;
    const made = weight * count * Math.exp(-(offsets[week] as number));
    const chance = on[week] as number;
    onMade += chance * made;
    onWeeks += chance * weight;
    offMade += (1 - chance) * made;
    offWeeks += (1 - chance) * weight;
  }
  rhythm.level = Math.log(onMade / onWeeks);
  rhythm.off = Math.min(mostOff, Math.log(offMade / offWeeks) - rhythm.level);
  rhythm.k = 1 / unrestOf(rhythm, { counts, offsets }, on);
}

function unrestOf(rhythm: Rhythm, { counts, offsets }: PastWeeks, on: Float64Array): number {
  let [sum, weights] = [usualWeeks * usualUnrest, usualWeeks];
  let weight = 1;
  for (let week = counts.length - 1; week >= 0; week--) {
    weight *= fading;
    const count = counts[week] as number;
    if (Number.isNaN(count)) continue;
    const onMean = Math.exp(rhythm.level + (offsets[week] as number));
    for (const isOn of [true, false]) {
      const mean = isOn ? onMean : offMean(rhythm, onMean);
      const chance = isOn ? (on[week] as number) : 1 - (on[week] as number);
      const heard = (weight * chance * mean) / (mean + halfHeard);
      sum += heard * Math.min(loudestUnrest, ((count - mean) ** 2 - mean) / (mean * mean));
      weights += heard;
    }
  }
  return Math.max(leastUnrest, sum / weights);
}
