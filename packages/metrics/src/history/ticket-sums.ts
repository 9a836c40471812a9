import type { SignalValues } from "../signal.ts";
import type { History } from "./history.ts";
import { ticketNatures } from "./ticket-weeks.ts";
import { trailingSums } from "./trailing-sums.ts";

/**
 * Tickets opened in the trailing window of each row.
 *
 * NaN where it cannot be said: no tickets input, a window that begins before the oldest ticket of all, or, for a
 * nature, tickets that never say theirs.
 *
 * @param nature - index into `ticketNatures`; every nature when left out
 */
export function ticketSums(history: History, weeks: number, nature?: number): Float64Array {
  const { ticketWeeks } = history;
  if (nature !== undefined && !ticketWeeks.natureKnown) return new Float64Array(history.rows).fill(Number.NaN);
  return trailingSums(history, ticketWeeks, weeks, (i) =>
    Number(nature === undefined || ticketWeeks.nature[i] === nature),
  );
}

/** Signal numbers of the tickets of one nature, resting on the tickets of every nature. */
export function ticketsOfNature(history: History, weeks: number, nature: (typeof ticketNatures)[number]): SignalValues {
  const value = ticketSums(history, weeks, ticketNatures.indexOf(nature));
  const all = ticketSums(history, weeks);
  return { value, n: all.map((sum, row) => (Number.isNaN(value[row] as number) ? Number.NaN : sum)) };
}
