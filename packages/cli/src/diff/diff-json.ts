import { isoDate } from "@vitals/tables";
import type { DiffReport } from "./diff-report.ts";

/** A diff as one JSON document; weeks are the days of their Mondays. */
export function diffJson(report: DiffReport, exitCode: number): string {
  const { root: _, ...versions } = report.versions;
  const document = { status: "compared", exit_code: exitCode, ...report, versions };
  return `${JSON.stringify(document, withDays, 2)}\n`;
}

function withDays(key: string, value: unknown): unknown {
  return (key === "week" || key === "firstWeek") && typeof value === "number" ? isoDate(value) : value;
}
