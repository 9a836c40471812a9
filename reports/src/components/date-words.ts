import { inEnglish } from "./in-english.js";

const msPerDay = 86_400_000;

const months = "January February March April May June July August September October November December".split(" ");
const days = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");

/** An epoch day in words: `9 November 2026`. */
export function dateWords(epochDay: number): string {
  const date = new Date(epochDay * msPerDay);
  return `${dayAndMonth(epochDay)} ${date.getUTCFullYear()}`;
}

/** An epoch day without its year: `9 November`. */
export function dayAndMonth(epochDay: number): string {
  const date = new Date(epochDay * msPerDay);
  return `${date.getUTCDate()} ${months[date.getUTCMonth()]}`;
}

/** An epoch day with its weekday: `Sunday 15 November 2026`. */
export function weekdayWords(epochDay: number): string {
  return `${days[new Date(epochDay * msPerDay).getUTCDay()]} ${dateWords(epochDay)}`;
}

/** A short date for tables: `9 Nov 2026`. */
export function shortDate(epochDay: number): string {
  const date = new Date(epochDay * msPerDay);
  return `${date.getUTCDate()} ${(months[date.getUTCMonth()] ?? "").slice(0, 3)} ${date.getUTCFullYear()}`;
}

/** An instant of wall time for tables: `9 Nov 2026, 14:05`. */
export function shortTime(ms: number): string {
  return `${shortDate(Math.floor(ms / msPerDay))}, ${new Date(ms).toISOString().slice(11, 16)}`;
}

/** A week by its Monday: `week of 9 November`; with its year where it is not the year of `near`. */
export function weekWords(monday: number, near?: number): string {
  const sameYear = near !== undefined && yearOf(near) === yearOf(monday);
  return `week of ${sameYear ? dayAndMonth(monday) : dateWords(monday)}`;
}

/** How long, in the unit that fits: `1 day`, `3 weeks`, `5 months`, `2 years`. */
export function spanWords(days: number): string {
  const size = Math.abs(days);
  if (size < 14) return plural(Math.round(size), "day");
  if (size < 70) return plural(Math.round(size / 7), "week");
  if (size < 700) return plural(Math.round(size / 30.44), "month");
  return plural(Math.round(size / 365.25), "year");
}

/** A count with its noun: `1 week`, `3 weeks`. */
export function plural(count: number, noun: string, many = `${noun}s`): string {
  return `${inEnglish(count)} ${count === 1 ? noun : many}`;
}

function yearOf(epochDay: number): number {
  return new Date(epochDay * msPerDay).getUTCFullYear();
}
