/** Milliseconds in a day. */
export const msPerDay = 86_400_000;

/** 1970-01-05, the first Monday of the epoch, as an epoch day. */
const firstMonday = 4;

/**
 * The number of the week that an epoch day falls in; consecutive weeks have consecutive numbers, whatever the year.
 *
 * @param epochDay - whole days since 1970-01-01
 */
export function weekNumber(epochDay: number): number {
  return Math.floor((epochDay - firstMonday) / 7);
}

/** The epoch day of a week's Monday. */
export function mondayOf(week: number): number {
  return week * 7 + firstMonday;
}

/** An epoch day as `YYYY-MM-DD`. */
export function isoDate(epochDay: number): string {
  return new Date(epochDay * msPerDay).toISOString().slice(0, 10);
}

/** `YYYY-MM-DD` as an epoch day; NaN when it is not a date. */
export function epochDayOf(date: string): number {
  const ms = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== date ? Number.NaN : ms / msPerDay;
}

/**
 * The ISO 8601 year and week of a week number: `{ year: 2026, week: 53 }`.
 *
 * A week belongs to the year its Thursday falls in.
 */
export function isoWeekOf(week: number): { year: number; week: number } {
  const thursday = new Date((mondayOf(week) + 3) * msPerDay);
  const year = thursday.getUTCFullYear();
  const dayOfYear = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / msPerDay);
  return { year, week: Math.floor(dayOfYear / 7) + 1 };
}
