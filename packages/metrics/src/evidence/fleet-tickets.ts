import type { History } from "../history/history.ts";

/** What is normal in tickets over all accounts, from the weeks before a week. */
export interface FleetTickets {
  /** Tickets of one account in one week. */
  readonly rateBefore: (week: number) => number;
  /** Variance over mean of an account's weeks; 1 is Poisson. */
  readonly unrestBefore: (week: number) => number;
}

/** Unrest beyond this comes from spikes, not from ordinary weeks. */
const mostUnrest = 3;

/**
 * Learns week by week the rate, and how much wider than Poisson an account's weeks spread around its own mean.
 *
 * Each account's sum of squares around its running mean is added to the week in which it grew (Welford 1962).
 */
export function fleetTickets(history: History, weekly: Float64Array): FleetTickets {
  const weeks = Math.max(0, history.lastWeek - history.firstWeek + 1) || 0;
  const [tickets, accountWeeks] = [new Float64Array(weeks + 1), new Float64Array(weeks + 1)];
  const [spread, expected] = [new Float64Array(weeks + 1), new Float64Array(weeks + 1)];
  for (let a = 0; a < history.accountIds.length; a++) {
    let [count, mean, chance] = [0, 0, 0];
    for (let row = history.start[a] as number; row < (history.start[a + 1] as number); row++) {
      const opened = weekly[row] as number;
      if (Number.isNaN(opened)) continue;
      const next = (history.week[row] as number) - history.firstWeek + 1;
      const before = mean;
      count++;
      mean += (opened - mean) / count;
      add(tickets, next, opened);
      add(accountWeeks, next, 1);
      add(spread, next, (opened - before) * (opened - mean));
      add(expected, next, mean * (count - 1) - chance);
      chance = mean * (count - 1);
    }
  }
  for (const sums of [tickets, accountWeeks, spread, expected]) accumulate(sums);
  const ratio = (above: Float64Array, below: Float64Array, week: number, none: number) => {
    const at = week - history.firstWeek;
    return (below[at] ?? 0) > 0 ? (above[at] as number) / (below[at] as number) : none;
  };
  return {
    rateBefore: (week) => ratio(tickets, accountWeeks, week, 0),
    unrestBefore: (week) => Math.min(mostUnrest, Math.max(1, ratio(spread, expected, week, 1))),
  };
}

function add(sums: Float64Array, at: number, amount: number): void {
  sums[at] = (sums[at] as number) + amount;
}

function accumulate(sums: Float64Array): void {
  for (let i = 1; i < sums.length; i++) add(sums, i, sums[i - 1] as number);
}
