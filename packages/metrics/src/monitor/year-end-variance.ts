import { stateSize } from "./level-filters.ts";
import type { WatchState } from "./watch-state.ts";
import { courseTerms } from "./year-course.ts";

/** Variance of an account's year's end from one year to the next. */
const yearToYear = 0.1;

/** Terms of the year's course that are not sure in this week alone: what the year's end adds to the variance. */
export function yearEndVariance({ filters, course }: WatchState, filterState: number, at: number): number {
  const term = courseTerms;
  const own = filters.covariance[(filterState * stateSize + term) * stateSize + term] as number;
  return (own + yearToYear) * (course[at + courseTerms - 1] as number);
}
