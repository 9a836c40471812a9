/** Where a share may well lie. */
export interface ShareInterval {
  readonly low: number;
  readonly high: number;
}

/**
 * The interval of a share that was counted (Wilson 1927); all of 0..1 without a trial.
 *
 * @param successes - 0 to `trials`; neither need be whole
 * @param z - 1.96 covers 95 times of 100
 */
export function wilsonInterval(successes: number, trials: number, z = 1.96): ShareInterval {
  if (!(trials > 0)) return { low: 0, high: 1 };
  const share = successes / trials;
  const spread = (z * z) / trials;
  const middle = (share + spread / 2) / (1 + spread);
  const reach = (z * Math.sqrt((share * (1 - share)) / trials + spread / (4 * trials))) / (1 + spread);
  return { low: Math.max(0, middle - reach), high: Math.min(1, middle + reach) };
}
