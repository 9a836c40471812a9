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

/** Learns from week to week: the rate, and how much wider than Poisson an account's weeks spread around its own mean. */
export function fleetTickets(history: History, weekly: Float64Array): FleetTickets {
  const weeks = history.lastWeek - history.firstWeek + 1;
  const rowsOfWeek: number[][] = Array.from({ length: weeks || 0 }, () => []);
  for (let row = 0; row < history.rows; row++) rowsOfWeek[(history.week[row] as number) - history.firstWeek]?.push(row);
  const count = new Float64Array(history.accountIds.length);
  const sum = new Float64Array(history.accountIds.length);
  const squares = new Float64Array(history.accountIds.length);
  let [all, allWeeks, spread, expected] = [0, 0, 0, 0];
  const known = rowsOfWeek.map((rows) => {
    const before = {
      rate: allWeeks > 0 ? all / allWeeks : 0,
      unrest: expected > 0 ? Math.min(mostUnrest, Math.max(1, spread / expected)) : 1,
    };
    for (const row of rows) {
      const tickets = weekly[row] as number;
      const a = history.account[row] as number;
      if (Number.isNaN(tickets)) continue;
      const parts = () => {
        const [n, s, q] = [count[a] as number, sum[a] as number, squares[a] as number];
        return n > 0 ? [q - (s * s) / n, (s * (n - 1)) / n] : [0, 0];
      };
      const [spreadThen, expectedThen] = parts() as [number, number];
      count[a] = (count[a] as number) + 1;
      sum[a] = (sum[a] as number) + tickets;
      squares[a] = (squares[a] as number) + tickets * tickets;
      const [spreadNow, expectedNow] = parts() as [number, number];
      spread += spreadNow - spreadThen;
      expected += expectedNow - expectedThen;
      all += tickets;
      allWeeks++;
    }
    return before;
  });
  const at = (week: number) => known[week - history.firstWeek] ?? { rate: 0, unrest: 1 };
  return { rateBefore: (week) => at(week).rate, unrestBefore: (week) => at(week).unrest };
}
