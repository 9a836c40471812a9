import { isoWeekOf, weekNumber } from "@vitals/tables";

/** A week by its Monday as people and files name it: `2026-W46`. */
export function weekName(monday: number): string {
  const { year, week } = isoWeekOf(weekNumber(monday));
  return `${year}-W${String(week).padStart(2, "0")}`;
}
