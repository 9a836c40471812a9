import { mondayOf, msPerDay } from "@vitals/tables";
import { type Duration, dayOfShare, shareByDay } from "../durations/kaplan-meier.ts";
import type { SignalValues } from "../signal.ts";
import type { History } from "./history.ts";

const hoursPerDay = 24;

/**
 * Median hours from the opening of a ticket to something, over the tickets opened in the trailing weeks of each row.
 *
 * Tickets that still wait count for as long as they have (Kaplan and Meier 1958). NaN without tickets, without anybody
 * who ever wrote the time down, and while fewer than half of the tickets are done.
 */
export function ticketWaits(history: History, weeks: number, doneAt: Float64Array): SignalValues {
  const { ticketWeeks, start } = history;
  const value = new Float64Array(history.rows).fill(Number.NaN);
  const n = new Float64Array(history.rows).fill(Number.NaN);
  if (doneAt.every(Number.isNaN)) return { value, n };
  for (let a = 0; a + 1 < start.length; a++) {
    const end = ticketWeeks.first[a + 1] as number;
    let left = ticketWeeks.first[a] as number;
    let entered = left;
    for (let row = start[a] as number; row < (start[a + 1] as number); row++) {
      const week = history.week[row] as number;
      while (entered < end && (ticketWeeks.week[entered] as number) <= week) entered++;
      while (left < entered && (ticketWeeks.week[left] as number) <= week - weeks) left++;
      if (week - weeks + 1 < ticketWeeks.sinceWeek || left === entered) continue;
      const now = (mondayOf(week) + 7) * msPerDay;
      const waits = waitsOf(ticketWeeks.openedAt, doneAt, { from: left, to: entered, now });
      value[row] = hoursPerDay * (dayOfShare(shareByDay(waits), 0.5) ?? Number.NaN);
      n[row] = Number.isNaN(value[row] as number) ? Number.NaN : waits.length;
    }
  }
  return { value, n };
}

/** A ticket that was done before it was opened says nothing. */
function waitsOf(
  openedAt: Float64Array,
  doneAt: Float64Array,
  { from, to, now }: { from: number; to: number; now: number },
): Duration[] {
  const waits: Duration[] = [];
  for (let i = from; i < to; i++) {
    const [opened, done] = [openedAt[i] as number, doneAt[i] as number];
    if (done < opened) continue;
    waits.push(
      done <= now
        ? { days: (done - opened) / msPerDay, happened: true }
        : { days: (now - opened) / msPerDay, happened: false },
    );
  }
  return waits;
}
