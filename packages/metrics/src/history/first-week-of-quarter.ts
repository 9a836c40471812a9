import { mondayOf, msPerDay, weekNumber } from "@vitals/tables";

/** The first week that lies wholly in the quarter of a week's Monday; what is frozen by quarter is frozen then. */
export function firstWeekOfQuarter(week: number): number {
  const monday = new Date(mondayOf(week) * msPerDay);
  const begins = Date.UTC(monday.getUTCFullYear(), Math.floor(monday.getUTCMonth() / 3) * 3, 1) / msPerDay;
  return weekNumber(begins + 6);
}
