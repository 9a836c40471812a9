/** The logistic function: the chance of these log-odds, without overflow at either end. */
export function logistic(logOdds: number): number {
  const e = Math.exp(-Math.abs(logOdds));
  return logOdds >= 0 ? 1 / (1 + e) : e / (1 + e);
}

/** The log-odds of a chance; minus and plus infinity of 0 and 1. */
export function logOdds(chance: number): number {
  return Math.log(chance) - Math.log1p(-chance);
}
