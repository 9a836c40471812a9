import { mondayOf, msPerDay, weekNumber } from "@vitals/tables";

/** The first week that lies wholly in the quarter of a week's Monday; what is frozen by quarter is frozen then. */
export function firstWeekOfQuarter(week: number): number {
  return firstWeekOfMonths(week, 3);
}

/** The first week that begins in the month of a week's Monday. */
export function firstWeekOfMonth(week: number): number {
  return firstWeekOfMonths(week, 1);
}

function firstWeekOfMonths(week: number, months: number): number {
  const monday = new Date(mondayOf(week) * msPerDay);
  const month = Math.floor(monday.getUTCMonth() / months) * months;
  return weekNumber(Date.UTC(monday.getUTCFullYear(), month, 1) / msPerDay + 6);
}
