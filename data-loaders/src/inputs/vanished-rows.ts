import type { LoadReportRow } from "../load-result.ts";
import { placeOf } from "../report/place-of.ts";
import type { InputReading } from "./input-reading.ts";

/** Rows of the last load below which half of them may well go in a night. */
const few = 20;

/**
 * Says that a source holds nothing, or a table or query less than half of what the last load found in it. A table that is
 * emptied and filled again every night looks so for a while, and so does a cluster that lost a shard; with no accounts,
 * customers who left would look like some who stopped.
 *
 * Files may be taken away on purpose, so of them only the last is missed; of events see `refuseToEmpty`.
 *
 * @param report - of the last load
 */
export function vanishedRows({ input, source, rowsRead }: InputReading, report: readonly LoadReportRow[]): string[] {
  const last = report.find((row) => row.input === input);
  if (!source || !last || last.source !== placeOf(source)) return [];
  const isEmpty = rowsRead === 0 && last.rows_used > 0 && input !== "events";
  const isHalf = source.connection !== undefined && last.rows_read >= few && rowsRead < last.rows_read / 2;
  if (!isEmpty && !isHalf) return [];
  return [
    `${input}: ${rowsRead} rows, while the last load found ${last.rows_read}: wait until the source is filled again, ` +
      "or load once with --full when that is right",
  ];
}
