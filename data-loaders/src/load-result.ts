/** One row of the `load_report` table, by column name; timestamps are ms of wall time. */
export interface LoadReportRow {
  input: string;
  source: string | null;
  status: "fresh" | "stale" | "failed" | "absent";
  message: string | null;
  rows_read: number;
  rows_used: number;
  rows_duplicate: number;
  rows_outside: number;
  rows_before_window: number;
  rows_after_window: number;
  rows_excluded: number;
  rows_quarantined: number;
  files: number;
  bytes: number;
  first_at: number | null;
  last_at: number | null;
  fingerprint: string | null;
  age_days: number | null;
  unknown_columns: string | null;
  missing_columns: string | null;
}

/** What a load published. */
export interface LoadResult {
  /** Folder of the facts, through the symlink that every later load moves. */
  factsDir: string;
  /** Names the facts: the same input and configuration give the same name. */
  generation: string;
  /** `partial` when a source is stale, or failed and its last good facts were kept. */
  status: "fresh" | "partial";
  report: LoadReportRow[];
  /** Mondays of the first and last week as epoch days; null when there are no events. */
  window: { firstWeek: number | null; lastWeek: number | null };
}
