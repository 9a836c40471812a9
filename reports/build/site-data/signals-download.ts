import { catalog } from "@vitals/metrics";
import { signalColumn, type TableSpec } from "@vitals/tables";
import { type Columns, columnsFrom, valueAt } from "./columns.ts";
import { reportWeekRows } from "./signal-norms.ts";

/** The signals as they can be downloaded: of the report week alone, one row for each value that can be said. */
export const signalsDownload: TableSpec = {
  name: "signals",
  stage: "health",
  grain: "one row per account and signal that can be said of the report week",
  key: ["account_id", "signal"],
  columns: [
    { name: "account_id", type: "category", meaning: "The account." },
    { name: "week", type: "date", meaning: "Monday of the report week." },
    { name: "signal", type: "category", meaning: "The signal's id." },
    { name: "value", type: "float", meaning: "In the signal's unit." },
    { name: "n", type: "float", nullable: true, meaning: "How much it rests on, in the signal's own count." },
    { name: "expected_low", type: "float", nullable: true, meaning: "Lower end of the expected range, of output." },
    { name: "expected_high", type: "float", nullable: true, meaning: "Upper end of the expected range, of output." },
  ],
};

/** Fills that table from the wide one, signals in reading order. */
export function signalsOfReportWeek(signals: Columns | undefined, lastWeek: number | null): Columns {
  const rows = reportWeekRows(signals, lastWeek).flatMap((row) => {
    const at = (name: string) => valueAt(signals?.[name], row);
    return catalog.signals
      .map(({ id }) => [
        ...[at("account_id"), at("week"), id, at(signalColumn(id)), at(`${signalColumn(id)}_n`)],
        ...(id === "output" ? [at("output_expected_low"), at("output_expected_high")] : [null, null]),
      ])
      .filter(([, , , value]) => value !== null);
  });
  return columnsFrom(signalsDownload, rows);
}
