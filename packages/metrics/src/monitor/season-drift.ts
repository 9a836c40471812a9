import { slopeTerm, stateSize } from "./level-filters.ts";
import type { WatchState } from "./watch-state.ts";
import { courseTerms } from "./year-course.ts";

const waves = courseTerms - 1;
const change = new Float64Array(stateSize);

/**
 * Variance of how much the season and the slope of an account change in one week, as far as they are not known: what a
 * forecast loses, squared weeks ahead, beside the level's own steps.
 */
export function seasonDrift({ filters, course }: WatchState, filterState: number, at: number): number {
  if (at === 0) return 0;
  for (let i = 0; i < waves; i++) change[1 + i] = (course[at + i] as number) - (course[at - courseTerms + i] as number);
  change[slopeTerm] = 1 / 52;
  const from = filterState * stateSize;
  let variance = 0;
  for (let j = 1; j < stateSize; j++) {
    const row = (from + j) * stateSize;
    let sum = 0;
    for (let i = 1; i < stateSize; i++) sum += (filters.covariance[row + i] as number) * (change[i] as number);
    variance += sum * (change[j] as number);
  }
  return Math.max(0, variance);
}
