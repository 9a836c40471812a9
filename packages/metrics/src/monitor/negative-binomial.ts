/**
 * Logarithm of the gamma function for x above 0, by Stirling's series after shifting x above 7 (Abramowitz and Stegun
 * 6.1.41); exact to about ten digits.
 */
export function logGamma(x: number): number {
  let shift = 1;
  let at = x;
  while (at < 7) {
    shift *= at;
    at++;
  }
  const inverse = 1 / (at * at);
  const series = (1 / 12 - inverse * (1 / 360 - inverse / 1260)) / at;
  return (at - 0.5) * Math.log(at) - at + 0.9189385332046727 + series - (shift === 1 ? 0 : Math.log(shift));
}

/** Log-probability of a count around exp(eta) with variance mean + mean² / k, but for a term in the count alone. */
export function logProbability(count: number, eta: number, k: number): number {
  return logGamma(count + k) - logGamma(k) + k * Math.log(k) + count * eta - (count + k) * Math.log(k + Math.exp(eta));
}

/**
 * What one week tells about a halving: the expected log-likelihood ratio of half the mean to the whole, when the half is
 * true (Kullback and Leibler 1951).
 */
export function halvingInformation(mean: number, k: number): number {
  const half = mean / 2;
  return half * Math.log(0.5) - (half + k) * Math.log((half + k) / (mean + k));
}

/** The dispersion that adds a variance on the log scale to what k says. */
export function widened(k: number, logVariance: number): number {
  return 1 / (1 / k + Math.expm1(Math.min(logVariance, 3)) * (1 + 1 / k));
}
