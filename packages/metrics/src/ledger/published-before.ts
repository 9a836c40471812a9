import type { Said } from "./said.ts";

/**
 * The publications that the report card grades: those of weeks before the report week.
 *
 * @param reportWeek - its Monday, as an epoch day; without one there is nothing to grade
 */
export function publishedBefore(published: readonly Said[], reportWeek: number | null): Said[] {
  return published.filter(({ week }) => reportWeek !== null && week < reportWeek);
}
