import { isoDate } from "@vitals/tables";
import { isHeldBack } from "../events/find-window.ts";
import type { LoadReportRow } from "../load-result.ts";
import type { Completeness } from "./complete-through.ts";

/** The line of events in the load report, which says through which day they are complete where the last days hold too little. */
export function withCompleteness(row: LoadReportRow, completeness: Completeness | null): LoadReportRow {
  if (!isHeldBack(completeness) || !completeness.short) return row;
  const { through, short } = completeness;
  const said =
    `complete through ${isoDate(through)}: from ${isoDate(short.day)} on each day holds less than half of what the same weekday usually does ` +
    `(${short.done} instead of ${short.usual} different things done), so weeks after that day are not reported: look whether files are missing`;
  return { ...row, status: "stale", message: row.message ? `${row.message}; ${said}` : said };
}
