/** At this budget the expected range's ends are where `tailAtDefaultBudget` says. */
const defaultBudget = 0.3;
const tailAtDefaultBudget = -1.6;

/** The normal quantile of the lower end of the expected range: the smaller the budget, the wider the range. */
export function rangeTail(budget: number): number {
  return Math.min(-0.5, tailAtDefaultBudget + 0.33 * Math.log(budget / defaultBudget));
}
