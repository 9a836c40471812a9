import { mondayOf, msPerDay } from "@vitals/tables";

/** Numbers that describe a week's place in the year, and an account's state that goes with them. */
export const courseTerms = 5;

/**
 * Place in the year of every week: cosine and sine of one and of two turns a year, and 1 where 25 December or
 * 1 January falls into the week.
 *
 * @returns `courseTerms` numbers for each week from `firstWeek` to `lastWeek`
 */
export function yearCourse(firstWeek: number, lastWeek: number): Float64Array {
  const weeks = Math.max(0, lastWeek - firstWeek + 1) || 0;
  const course = new Float64Array(weeks * courseTerms);
  for (let i = 0; i < weeks; i++) {
    const monday = mondayOf(firstWeek + i);
    const angle = (2 * Math.PI * (monday + 3)) / 365.25;
    const turns = [Math.cos(angle), Math.sin(angle), Math.cos(2 * angle), Math.sin(2 * angle)];
    course.set([...turns, Number(holdsYearEnd(monday))], i * courseTerms);
  }
  return course;
}

function holdsYearEnd(monday: number): boolean {
  for (let day = monday; day < monday + 7; day++) {
    const date = new Date(day * msPerDay);
    const [month, dayOfMonth] = [date.getUTCMonth(), date.getUTCDate()];
    if ((month === 11 && dayOfMonth === 25) || (month === 0 && dayOfMonth === 1)) return true;
  }
  return false;
}
