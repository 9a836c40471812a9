/** Reference weeks without which nothing is said. */
export const fewestReferences = 8;

/** The two weeks together are below this share of what is usual. */
export const dropShare = 0.6;

/** Two judged weeks further apart than this do not make one drop; skipped weeks may lie between them. */
export const longestGapWeeks = 5;

/** After this many judged weeks a drop is a new normal. */
export const newNormalWeeks = 16;

/** A drop that came back within so many judged weeks was a pause of the account's own rhythm. */
export const longestPauseWeeks = 8;

/** At this budget the range's ends are where `tailAtDefaultBudget` says; chosen by simulation, see the tests. */
const defaultBudget = 0.3;
const tailAtDefaultBudget = -1.6;

/**
 * The normal quantile of the lower end of the range that keeps a budget of false alarms.
 *
 * An alarm takes two weeks, so the chance of one week goes with the square root of the budget; on the scale of the
 * quantile that is close to a straight line in the logarithm.
 */
export function rangeTail(budget: number): number {
  return Math.min(-0.5, tailAtDefaultBudget + 0.33 * Math.log(budget / defaultBudget));
}

/** Whether two weeks are a drop: each below the range, together far below it and below any two weeks before. */
export function isDrop(first: number, second: number, low: number, usual: number, lowestPairBefore: number): boolean {
  const together = first + second;
  return first < low && second < low && together < dropShare * 2 * usual && together < lowestPairBefore;
}

/** Whether two empty weeks in a row would come by chance less often than the budget allows. */
export function isSilenceSurprising(chanceOfNothing: number, budget: number): boolean {
  return 52 * chanceOfNothing ** 2 <= budget;
}
