import { didYouMean } from "../files/nearest-name.ts";
import type { LoadReportRow } from "../load-result.ts";
import { placeOf } from "../report/place-of.ts";
import type { InputReading } from "./input-reading.ts";

/**
 * Says which columns the last load had of the same source that are gone now. Without them every row would say something
 * else: with no day of the end, a customer who left would look like one who stopped.
 *
 * Nothing is said of JSON, whose columns are those that happen to have a value.
 *
 * @param report - of the last load
 */
export function vanishedColumns(reading: InputReading, report: readonly LoadReportRow[]): string[] {
  const { input, source } = reading;
  const last = report.find((row) => row.input === input);
  if (!source || !reading.hasFixedColumns || !last || last.rows_read === 0 || last.source !== placeOf(source))
    return [];
  const lacked = last.missing_columns?.split("|") ?? [];
  const gone = reading.missing.filter((name) => !lacked.includes(name));
  return gone.map(
    (name) =>
      `${input}: ${name} was there in the last load, and no column has it now${didYouMean(name, reading.unused)}: ` +
      `map it with columns: { ${name}: "…" }, or load once with --full when it is gone for good`,
  );
}
