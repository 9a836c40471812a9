import { mondayOf, msPerDay } from "@vitals/tables";

/** Whether a week is the first that begins in its quarter: references are frozen there. */
export function isQuarterStart(week: number): boolean {
  return quarterOf(mondayOf(week)) !== quarterOf(mondayOf(week - 1));
}

function quarterOf(epochDay: number): number {
  const date = new Date(epochDay * msPerDay);
  return 4 * date.getUTCFullYear() + Math.floor(date.getUTCMonth() / 3);
}
