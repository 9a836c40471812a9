/** What an account is expected to make in a week. */
export interface ExpectedRange {
  /** Mean. */
  usual: number;
  /** Variance of the week around it, the uncertainty of the mean included. */
  variance: number;
  /** Weeks it rests on. */
  count: number;
  /** Mean quantity of one output event. */
  unit: number;
}

/**
 * A quantile of the output of `weeks` weeks together, 0 where it would be below nothing.
 *
 * Output is taken as gamma distributed (the continuous sister of the negative binomial); the quantile is Wilson and
 * Hilferty's cube-root approximation (1931).
 *
 * @param z - the normal quantile, below 0 for the lower end
 */
export function outputQuantile(usual: number, variance: number, weeks: number, z: number): number {
  if (usual <= 0) return 0;
  const shape = (usual * usual * weeks) / variance;
  const root = 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape));
  return root <= 0 ? 0 : weeks * usual * root ** 3;
}
