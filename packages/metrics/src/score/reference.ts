import { normalShareBelow } from "../statistics/normal.ts";
import { median } from "../statistics/quantile.ts";
import type { Scales } from "./scales.ts";

/** What customers are compared with: frozen at a week, from that week and the 104 up to it. */
export interface Reference {
  readonly week: number;
  /** Account-weeks it was made of. */
  readonly rows: number;
  /** Median and standard deviation of each component on its scale; NaN where no row has it. */
  readonly middle: Float64Array;
  readonly deviation: Float64Array;
}

/** Every fourth week is enough: neighbours repeat each other. */
export const referenceStep = 4;
export const referenceWeeks = 104;

/** Account-weeks without which nothing is compared. */
export const fewestReferenceRows = 40;

/** A component that hardly differs between customers is not blown up. */
const leastDeviation = 0.1;

/** How far from the middle counts, in deviations. */
const furthest = 3;

/** Freezes medians and population standard deviations over these rows. */
export function freezeReference(week: number, rows: readonly number[], { scaled }: Scales): Reference {
  const middle = new Float64Array(scaled.length);
  const deviation = new Float64Array(scaled.length);
  scaled.forEach((values, k) => {
    const known = Float64Array.from(rows, (row) => values[row] as number).filter((value) => !Number.isNaN(value));
    const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
    const variance = known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / known.length;
    middle[k] = median(known.sort());
    deviation[k] = Math.max(leastDeviation, Math.sqrt(variance));
  });
  return { week, rows: rows.length, middle, deviation };
}

/** How far a customer is from the middle, towards healthy, in deviations; NaN where it cannot be said. */
export function healthyDeviations(
  { middle, deviation }: Reference,
  k: number,
  scaled: number,
  good: "high" | "low",
): number {
  const z = (scaled - (middle[k] as number)) / (deviation[k] as number);
  return (good === "high" ? 1 : -1) * Math.min(furthest, Math.max(-furthest, z));
}

/** The share of the fleet that a customer is healthier than, 0 to 1; NaN where it cannot be said. */
export function healthierThan(reference: Reference, k: number, scaled: number, good: "high" | "low"): number {
  return normalShareBelow(healthyDeviations(reference, k, scaled, good));
}
