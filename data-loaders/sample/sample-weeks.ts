import { epochDayOf, isoDate, isoWeekOf, mondayOf, weekNumber } from "@vitals/tables";

/** The period a sample covers; weeks are counted from 0, and `count` is the unfinished week after the last whole one. */
export interface SampleWeeks {
  readonly count: number;
  /** Number of the last whole week: `count - 1`. */
  readonly last: number;
  /** Epoch day of the last day with events: the Wednesday of the unfinished week. */
  readonly lastDay: number;
  /** Epoch day of a week's Monday; works for weeks before the first one too. */
  monday(week: number): number;
  /** The Monday as `YYYY-MM-DD`. */
  mondayDate(week: number): string;
  /** ISO 8601 number of the week within its year. */
  isoWeek(week: number): number;
}

/** Days of the unfinished week that have events. */
export const daysOfUnfinishedWeek = 3;

/**
 * The period of `count` whole weeks that ends with the week of `lastWeek`.
 *
 * @param lastWeek - any day of the last whole week, as `YYYY-MM-DD`
 */
export function sampleWeeks(count: number, lastWeek: string): SampleWeeks {
  const lastNumber = weekNumber(epochDayOf(lastWeek));
  const first = lastNumber - count + 1;
  const monday = (week: number) => mondayOf(first + week);
  return {
    count,
    last: count - 1,
    lastDay: monday(count) + daysOfUnfinishedWeek - 1,
    monday,
    mondayDate: (week) => isoDate(monday(week)),
    isoWeek: (week) => isoWeekOf(first + week).week,
  };
}
