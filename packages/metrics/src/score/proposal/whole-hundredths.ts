/**
 * Shares of a whole as whole hundredths that are 100 in sum (largest remainders; of equal ones the first).
 *
 * @param shares - none negative, 1 in sum
 */
export function wholeHundredths(shares: readonly number[]): number[] {
  const whole = shares.map((share) => Math.floor(100 * share));
  const missing = 100 - whole.reduce((sum, each) => sum + each, 0);
  const byRemainder = shares.map((share, k) => ({ k, rest: 100 * share - (whole[k] as number) }));
  byRemainder.sort((a, b) => b.rest - a.rest || a.k - b.k);
  for (const { k } of byRemainder.slice(0, missing)) whole[k] = (whole[k] as number) + 1;
  return whole;
}
