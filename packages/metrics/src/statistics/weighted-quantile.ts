/** Below the rounding of a sum of weights, above nothing else. */
const rounding = 1e-9;

/**
 * The quantile of ascending values with weights: where the weights up to a value reach the share of their sum, and halfway
 * to the next value where they meet it exactly (type 2 of Hyndman and Fan 1996); NaN without weight.
 *
 * A value split into two of half the weight changes nothing.
 */
export function weightedQuantile(sorted: ArrayLike<number>, weights: ArrayLike<number>, share: number): number {
  let total = 0;
  for (let i = 0; i < weights.length; i++) total += weights[i] as number;
  let sum = 0;
  let met = Number.NaN;
  for (let i = 0; i < sorted.length; i++) {
    const weight = weights[i] as number;
    if (weight === 0) continue;
    if (!Number.isNaN(met)) return (met + (sorted[i] as number)) / 2;
    sum += weight;
    if (sum > total * (share + rounding)) return sorted[i] as number;
    if (sum >= total * (share - rounding)) met = sorted[i] as number;
  }
  return met;
}
