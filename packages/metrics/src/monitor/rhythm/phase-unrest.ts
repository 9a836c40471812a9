import { dispersions } from "../dispersion.ts";
import { logGamma } from "../negative-binomial.ts";
import { fading, type PastWeeks } from "./phase-counts.ts";
import { logLikelihood, offMean, type Rhythm } from "./rhythm.ts";

/** How common each dispersion around a phase is beforehand; drawn towards the middle as by a few weeks. */
const commonness = [0.01, 0.02, 0.03, 0.05, 0.08, 0.12, 0.16, 0.18, 0.15, 0.1, 0.06, 0.04];

const sums = new Float64Array(dispersions.length);

/** Learns the dispersion of weeks around the means of their phases: the mean of 1/k over what the weeks say of each k. */
export function learnUnrest(rhythm: Rhythm, { counts, offsets }: PastWeeks, on: Float64Array): void {
  sums.fill(0);
  let weight = 1;
  for (let week = counts.length - 1; week >= 0; week--) {
    weight *= fading;
    const count = counts[week] as number;
    if (Number.isNaN(count)) continue;
    const onMean = Math.exp(rhythm.level + (offsets[week] as number));
    const low = offMean(rhythm, onMean);
    const chance = on[week] as number;
    for (let i = 0; i < dispersions.length; i++) {
      const k = dispersions[i] as number;
      const fit = chance * logLikelihood(count, onMean, k) + (1 - chance) * logLikelihood(count, low, k);
      sums[i] = (sums[i] as number) + weight * (fit + logGamma(count + k) - logGamma(k));
    }
  }
  const best = Math.max(...sums);
  let [inverse, total] = [0, 0];
  for (let i = 0; i < dispersions.length; i++) {
    const share = (commonness[i] as number) * Math.exp((sums[i] as number) - best);
    inverse += share / (dispersions[i] as number);
    total += share;
  }
  rhythm.k = total / inverse;
}
