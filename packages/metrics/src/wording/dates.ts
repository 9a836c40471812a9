import { mondayOf, msPerDay } from "@vitals/tables";

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** An epoch day written out: `9 November 2026`. */
export function writtenDate(epochDay: number): string {
  const date = new Date(epochDay * msPerDay);
  return `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** A week number written out by its Monday: `week of 9 November 2026`. */
export function writtenWeek(week: number): string {
  return `week of ${writtenDate(mondayOf(week))}`;
}

/** Two weeks written out: `weeks of 2 and 9 November 2026`, with as much of the first date as differs. */
export function writtenWeeks(first: number, second: number): string {
  const [day, month, year] = writtenDate(mondayOf(first)).split(" ");
  const last = writtenDate(mondayOf(second));
  const [, lastMonth, lastYear] = last.split(" ");
  const shown = year !== lastYear ? `${day} ${month} ${year}` : month !== lastMonth ? `${day} ${month}` : day;
  return `weeks of ${shown} and ${last}`;
}

/** The last day of a week written out. */
export function writtenWeekEnd(week: number): string {
  return writtenDate(mondayOf(week) + 6);
}
