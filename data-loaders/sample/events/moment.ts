import { msPerDay } from "@vitals/tables";
import { runningTotals, weightedIndex } from "../random/choice.ts";
import type { Random } from "../random/random-stream.ts";
import { daysOfUnfinishedWeek, type SampleWeeks } from "../sample-weeks.ts";

/** How much is done from Monday to Sunday. */
const weekdays = runningTotals([1, 1.1, 1.1, 1.05, 0.8, 0.06, 0.03]);

/**
 * Work lies between 05:00 and 16:00 UTC, so that an event's day is the same in UTC and in any European zone and the weeks
 * of the sample do not hang on the zone of the report.
 */
const firstSecond = 5 * 3600;
const workingSeconds = 11 * 3600;

/** A moment of the week in milliseconds since 1970, in UTC; null when the week is not that far yet. */
export function momentIn(random: Random, week: number, weeks: SampleWeeks): number | null {
  const day = weightedIndex(random, weekdays);
  const second = firstSecond + Math.floor(workingSeconds * 0.5 * (random() + random()));
  if (week === weeks.count && day >= daysOfUnfinishedWeek) return null;
  return (weeks.monday(week) + day) * msPerDay + second * 1000;
}
