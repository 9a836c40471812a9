import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { tableFromIPC } from "apache-arrow";
import type { LoadReportRow } from "../load-result.ts";

/** The load report of published facts. */
export async function readReport(factsDir: string): Promise<LoadReportRow[]> {
  const bytes = await readFile(join(factsDir, "load_report.arrow"));
  const rows = tableFromIPC(bytes).toArray() as { toJSON(): LoadReportRow }[];
  return rows.map((row) => row.toJSON());
}
