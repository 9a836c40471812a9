import type { History } from "../history/history.ts";
import { oncePerHistory } from "../history/once-per-history.ts";
import { ticketSums } from "../history/ticket-sums.ts";
import { fleetTickets } from "./fleet-tickets.ts";

/** What is normal in tickets of one kind, row by row, from the weeks before the last two. */
export interface TicketNormals {
  /** Opened in the last two and four weeks; NaN where it cannot be said. */
  readonly opened2: Float64Array;
  readonly opened4: Float64Array;
  /** Usual tickets a week; NaN with fewer than 13 weeks of the account and of the input. */
  readonly usual: Float64Array;
  /** Variance of the tickets of so many weeks. */
  readonly spreadOf: (row: number, weeks: number) => number;
}

/** Weeks that an account is compared with, at most and at least; the last two are left out. */
const mostWeeks = 52;
const fewestWeeks = 13;
const judgedWeeks = 2;

/** The fleet's usual rate weighs as much as so many weeks of the account's own. */
const priorWeeks = 8;

/** Normals of defects, and of all tickets together. */
export const ticketNormals = oncePerHistory((history) => ({
  defect: normalsOf(history, 0),
  all: normalsOf(history, undefined),
}));

/**
 * The account's own rate, shrunken towards the fleet's (a gamma prior worth eight weeks, so that an account without a
 * ticket is not certain to have none); its variance is Poisson, wider as the weeks of the fleet are, and by the
 * uncertainty of the rate.
 */
function normalsOf(history: History, nature: number | undefined): TicketNormals {
  const opened2 = ticketSums(history, judgedWeeks, nature);
  const weekly = ticketSums(history, 1, nature);
  const fleet = fleetTickets(history, weekly);
  const usual = new Float64Array(history.rows).fill(Number.NaN);
  const known = new Float64Array(history.rows);
  for (let a = 0; a < history.accountIds.length; a++) {
    const from = history.start[a] as number;
    const totals = [0];
    for (let row = from; row < (history.start[a + 1] as number); row++) {
      const before = row - from + 1 - judgedWeeks;
      totals.push((totals[totals.length - 1] as number) + (weekly[row] || 0));
      const sinceTickets = (history.week[row] as number) + 1 - judgedWeeks - history.ticketWeeks.sinceWeek;
      const weeks = Math.min(mostWeeks, before, sinceTickets);
      if (!(weeks >= fewestWeeks) || Number.isNaN(opened2[row] as number)) continue;
      const own = (totals[before] as number) - (totals[before - weeks] as number);
      known[row] = weeks + priorWeeks;
      usual[row] = (own + priorWeeks * fleet.rateBefore(history.week[row] as number)) / (known[row] as number);
    }
  }
  return {
    opened2,
    opened4: ticketSums(history, 4, nature),
    usual,
    spreadOf: (row, weeks) => {
      const mean = weeks * (usual[row] as number);
      return mean * fleet.unrestBefore(history.week[row] as number) + (weeks * mean) / (known[row] as number);
    },
  };
}
