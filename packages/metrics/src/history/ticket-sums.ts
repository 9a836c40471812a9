import type { SignalValues } from "../signal.ts";
import type { History } from "./history.ts";
import { ticketNatures } from "./ticket-weeks.ts";

/**
 * Tickets opened in the trailing window of each row.
 *
 * NaN where it cannot be said: no tickets input, a window that begins before the oldest ticket of all, or, for a
 * nature, tickets that never say theirs.
 *
 * @param nature - index into `ticketNatures`; every nature when left out
 */
export function ticketSums(history: History, weeks: number, nature?: number): Float64Array {
  const { ticketWeeks, start } = history;
  const result = new Float64Array(history.rows).fill(Number.NaN);
  if (nature !== undefined && !ticketWeeks.natureKnown) return result;
  for (let a = 0; a + 1 < start.length; a++) {
    const end = ticketWeeks.first[a + 1] as number;
    let opened = ticketWeeks.first[a] as number;
    let left = opened;
    let sum = 0;
    for (let row = start[a] as number; row < (start[a + 1] as number); row++) {
      const week = history.week[row] as number;
      for (; opened < end && (ticketWeeks.week[opened] as number) <= week; opened++)
        sum += counts(history, opened, nature);
      for (; left < opened && (ticketWeeks.week[left] as number) <= week - weeks; left++)
        sum -= counts(history, left, nature);
      if (week - weeks + 1 >= ticketWeeks.sinceWeek) result[row] = sum;
    }
  }
  return result;
}

function counts({ ticketWeeks }: History, ticket: number, nature: number | undefined): number {
  return Number(nature === undefined || ticketWeeks.nature[ticket] === nature);
}

/** Signal numbers of the tickets of one nature, resting on the tickets of every nature. */
export function ticketsOfNature(history: History, weeks: number, nature: (typeof ticketNatures)[number]): SignalValues {
  const value = ticketSums(history, weeks, ticketNatures.indexOf(nature));
  const all = ticketSums(history, weeks);
  return { value, n: all.map((sum, row) => (Number.isNaN(value[row] as number) ? Number.NaN : sum)) };
}
