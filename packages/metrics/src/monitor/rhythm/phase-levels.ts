import { fading, type PastWeeks, type PhaseCounts } from "./phase-counts.ts";
import type { Rhythm } from "./rhythm.ts";

/** An off week makes at most this share of an on week, on the log scale. */
const mostOff = -0.4;

/** Learns the levels of the phases from weeks and their chances of having been on. */
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
}
