import type { InputName } from "@vitals/tables";
import type { Engine } from "../engine/open-engine.ts";
import type { Completeness } from "../freshness/complete-through.ts";
import { withCompleteness } from "../freshness/with-completeness.ts";
import { inputNames, type Readings } from "../inputs/read-inputs.ts";
import { assertBalanced, type RowCounts } from "../inputs/row-counts.ts";
import { unknownReasons } from "../journal/unknown-reasons.ts";
import type { LoadReportRow } from "../load-result.ts";
import { failedRow, reportRow, timeSpan } from "./load-report.ts";

/**
 * The load report: one line for each input, in the order people read them.
 *
 * @param reasons - what a conversation may name; others are said
 *
 * @throws when the rows of an input do not add up
 */
export async function reportInputs(
  engine: Engine,
  { readings, failed }: Readings,
  counts: Map<InputName, RowCounts>,
  {
    lastWeek,
    completeness,
    reasons,
  }: { lastWeek: number | null; completeness: Completeness | null; reasons: readonly string[] },
): Promise<LoadReportRow[]> {
  const report: LoadReportRow[] = [];
  for (const input of inputNames) {
    const reading = readings[input];
    const lastGood = failed.get(input);
    if (lastGood) {
      report.push(failedRow(reading, lastGood));
      continue;
    }
    const counted = counts.get(input) as RowCounts;
    assertBalanced(input, counted);
    const counting = reportRow(reading, counted, await timeSpan(engine, input), lastWeek);
    const row = input === "events" ? withCompleteness(counting, completeness) : counting;
    report.push({ ...row, message: row.message ?? (await unknownReasons(engine, input, reasons)) });
  }
  return report;
}
