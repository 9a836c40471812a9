import { mondayOf } from "@vitals/tables";
import type { Columns } from "../../columns.ts";
import { calibrationBins } from "../../grading/calibration-bins.ts";
import { someRows } from "../../grading/graded-rows.ts";
import type { DatedForecasts, GateThen } from "./gate-history.ts";

/** Outcomes are few where a gate opens: more groups would hold one or two each. */
const groups = 5;

/**
 * Fills the `calibration_bins` table: every past forecast that the newest look of the gate judged, in groups of about equal
 * size, beside what happened; empty unless that look found it open.
 */
export function calibrationBinsTable(known: DatedForecasts, newest: GateThen | undefined): Columns {
  const isOpen = newest?.state === "likelihood";
  const wanted = Int32Array.from(known.knownFrom.keys()).filter(
    (i) => isOpen && (known.knownFrom[i] as number) <= newest.week,
  );
  const bins = calibrationBins(
    someRows(known.rows, wanted),
    Float64Array.from(wanted, (i) => known.chance[i] as number),
    groups,
  );
  return {
    position: bins.map((_, i) => i + 1),
    week: bins.map(() => mondayOf(newest?.week ?? 0)),
    said_from: bins.map(({ from }) => from),
    said: bins.map(({ said }) => said),
    said_to: bins.map(({ to }) => to),
    happened: bins.map(({ share }) => share),
    low: bins.map(({ low }) => low),
    high: bins.map(({ high }) => high),
    forecasts: bins.map(({ rows }) => rows),
    accounts: bins.map(({ accounts }) => accounts),
    churned: bins.map(({ churnedAccounts }) => churnedAccounts),
  };
}
