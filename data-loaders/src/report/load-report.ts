import { type InputName, msPerDay } from "@vitals/tables";
import type { SourceConfig } from "@vitals/tables/config";
import type { Engine } from "../engine/open-engine.ts";
import { identifier } from "../engine/sql-text.ts";
import type { InputReading } from "../inputs/input-reading.ts";
import type { RowCounts } from "../inputs/row-counts.ts";
import type { LoadReportRow } from "../load-result.ts";

/** The column whose earliest and latest value say what time an input covers; others have none. */
const timeColumns: Partial<Record<InputName, string>> = {
  seats: "valid_from",
  modules: "enabled_on",
  tickets: "opened_at",
  surveys: "answered_at",
  touchpoints: "occurred_at",
  journal: "occurred_at",
  outcomes: "occurred_on",
};

export interface TimeSpan {
  first_at: number | null;
  last_at: number | null;
}

/** The earliest and latest time in the used rows of an input, in ms of wall time. */
export async function timeSpan(engine: Engine, input: InputName): Promise<TimeSpan> {
  const column = timeColumns[input];
  if (input !== "events" && !column) return { first_at: null, last_at: null };
  const [row] = await engine.rows<TimeSpan>(
    input === "events"
      ? "SELECT epoch_ms(min(first_at)) AS first_at, epoch_ms(max(last_at)) AS last_at FROM account_spans"
      : `SELECT epoch_ms(min(${column})::TIMESTAMP) AS first_at, epoch_ms(max(${column})::TIMESTAMP) AS last_at
         FROM ${identifier(`${input}_input`)}`,
  );
  return row ?? { first_at: null, last_at: null };
}

/** The line of an input in the load report. */
export function reportRow(
  reading: InputReading,
  counts: RowCounts,
  span: TimeSpan,
  lastWeek: number | null,
): LoadReportRow {
  const { source } = reading;
  const weekEnd = lastWeek === null ? null : (lastWeek + 7) * msPerDay;
  const age = weekEnd === null || span.last_at === null ? null : Math.max(0, (weekEnd - span.last_at) / msPerDay);
  const isStale = age !== null && source?.staleAfterDays !== undefined && age > source.staleAfterDays;
  return {
    input: reading.input,
    source: source && describe(source),
    status: source ? (isStale ? "stale" : "fresh") : "absent",
    message: messageOf(source, counts, isStale ? age : null),
    rows_read: counts.read,
    rows_used: counts.used,
    rows_duplicate: counts.duplicate,
    rows_outside: counts.before + counts.after + counts.excluded,
    rows_before_window: counts.before,
    rows_after_window: counts.after,
    rows_excluded: counts.excluded,
    rows_quarantined: counts.quarantined,
    files: reading.files,
    bytes: reading.bytes,
    ...span,
    fingerprint: reading.fingerprint,
    age_days: age === null ? null : Math.round(age * 1000) / 1000,
    unknown_columns: reading.unused.join("|") || null,
    missing_columns: (source && reading.missing.join("|")) || null,
  };
}

/** The line of an input whose source failed and whose last good rows stand in for it. */
export function failedRow(reading: InputReading, lastGood: LoadReportRow): LoadReportRow {
  const message = `${reading.problems.join("; ")}: the rows of the last good load are shown`;
  return { ...lastGood, status: "failed", message };
}

function messageOf(source: SourceConfig | null, counts: RowCounts, staleAge: number | null): string | null {
  if (!source) return "no source is configured";
  if (staleAge !== null) {
    return `the newest row is ${Math.floor(staleAge)} days older than the end of the report week, expected at most ${source.staleAfterDays}: look at the export`;
  }
  if (counts.read === 0) return "the source holds no rows";
  if (counts.used === 0) return "no row could be used: see the quarantine and the rows outside the window";
  return null;
}

function describe({ files, query, connection, table }: SourceConfig): string {
  if (connection !== undefined) return `${table ?? "query"} of ${connection}`;
  if (files === undefined) return "";
  if (typeof files === "string") return files;
  if (Array.isArray(files)) return files.join(", ");
  const sets = Object.entries(files).map(([name, patterns]) => `${name}: ${[patterns].flat().join(", ")}`);
  return `${query ? "query over " : ""}${sets.join("; ")}`;
}
