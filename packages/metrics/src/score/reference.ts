import { medianOf } from "../statistics/median-of.ts";
import { normalShareBelow } from "../statistics/normal.ts";
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
    const known = knownOf(values, rows);
    let sum = 0;
    for (const value of known) sum += value;
    const mean = sum / known.length;
    let squares = 0;
    for (const value of known) squares += (value - mean) ** 2;
    const variance = squares / known.length;
    middle[k] = medianOf(known);
    deviation[k] = Math.max(leastDeviation, Math.sqrt(variance));
  });
  return { week, rows: rows.length, middle, deviation };
}

/** The values of these rows that can be said. */
function knownOf(values: Float64Array, rows: readonly number[]): Float64Array {
  const known = new Float64Array(rows.length);
  let size = 0;
  for (const row of rows) {
    const value = values[row] as number;
    if (!Number.isNaN(value)) known[size++] = value;
  }
  return known.subarray(0, size);
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
