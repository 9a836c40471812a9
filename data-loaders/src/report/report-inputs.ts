import type { InputName } from "@vitals/tables";
import type { Engine } from "../engine/open-engine.ts";
import { inputNames, type Readings } from "../inputs/read-inputs.ts";
import { assertBalanced, type RowCounts } from "../inputs/row-counts.ts";
import type { LoadReportRow } from "../load-result.ts";
import { failedRow, reportRow, timeSpan } from "./load-report.ts";

/**
 * The load report: one line for each input, in the order people read them.
 *
 * @throws when the rows of an input do not add up
 */
export async function reportInputs(
  engine: Engine,
  { readings, failed }: Readings,
  counts: Map<InputName, RowCounts>,
  lastWeek: number | null,
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
    report.push(reportRow(reading, counted, await timeSpan(engine, input), lastWeek));
  }
  return report;
}
