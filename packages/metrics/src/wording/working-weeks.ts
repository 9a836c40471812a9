import { counted } from "./figures.ts";

/**
 * Weeks that count, and how many they are by the calendar where that is more: `15 working weeks (19 in all)`, because
 * somebody who looks at the raw events counts lulls too.
 */
export function workingWeeks(working: number, all: number): string {
  if (all <= working) return counted(working, "week");
  return `${counted(working, "working week")} (${all} in all)`;
}
