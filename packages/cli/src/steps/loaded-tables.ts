import type { LoadResult } from "@vitals/data-loaders";
import type { Facts } from "@vitals/metrics";
import { loadReport } from "@vitals/tables";

/** The two tables that say what a load was, as it returned them: to read all facts for them would take longer than a load. */
export function loadedTables({ report, generation, window }: LoadResult): Pick<Facts, "load_report" | "window"> {
  const rows = report.toSorted((a, b) => (a.input < b.input ? -1 : 1));
  const columns = loadReport.columns.map(({ name }) => [name, rows.map((row) => row[name as keyof typeof row])]);
  return {
    load_report: Object.fromEntries(columns),
    window: { last_week: [window.lastWeek], generation: [generation] },
  };
}
