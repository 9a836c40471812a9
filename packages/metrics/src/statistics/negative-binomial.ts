/**
 * The chance of at least so many, of a negative-binomial count; Poisson where the variance is no larger than the mean.
 *
 * @param mean - at least 0
 * @param variance - of the count
 */
export function chanceOfAtLeast(count: number, mean: number, variance: number): number {
  if (count <= 0) return 1;
  if (mean <= 0) return 0;
  const surplus = variance - mean;
  const size = surplus > 1e-9 * mean ? (mean * mean) / surplus : Number.POSITIVE_INFINITY;
  const share = Number.isFinite(size) ? mean / (mean + size) : 0;
  let chance = Number.isFinite(size) ? (1 - share) ** size : Math.exp(-mean);
  let below = 0;
  for (let k = 0; k < count; k++) {
    below += chance;
    chance *= Number.isFinite(size) ? (share * (size + k)) / (k + 1) : mean / (k + 1);
  }
  return Math.max(0, 1 - below);
}

/**
 * The `z` quantile of a positive quantity of known mean and variance, taken as gamma distributed (Wilson and Hilferty's
 * cube-root approximation, 1931); 0 where it would be below nothing.
 */
export function gammaQuantile(mean: number, variance: number, z: number): number {
  if (!(mean > 0)) return 0;
  const shape = (mean * mean) / variance;
  const root = 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape));
  return root <= 0 ? 0 : mean * root ** 3;
}
