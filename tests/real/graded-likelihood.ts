import {
  calibrationBins,
  expectedCalibrationError,
  forecast,
  type GateThen,
  gateHistory,
  gradedAreaUnderCurve,
  knownForecasts,
  logLoss,
  rankWithinDates,
  type Snapshots,
  someRows,
  toSnapshots,
} from "@vitals/metrics";
import type { GradedScore } from "./graded-score.ts";

/** What may be forecast of a history: one row per account and date. */
export function snapshotsOf({ history, scores, labels, churn }: GradedScore): Snapshots {
  return toSnapshots(history, scores, labels, churn);
}

/** The likelihood by rolling origin, graded in the weeks that are graded. */
export function gradedLikelihood(score: GradedScore) {
  const { history, scores, churn, rows: all } = score;
  const snapshots = snapshotsOf(score);
  const known = knownForecasts(snapshots, forecast(snapshots, scores, churn), history.lastWeek);
  const [first, last] = [Math.min(...all.date), Math.max(...all.date)];
  const wanted = Int32Array.from(known.rows.date.keys()).filter((i) => {
    const week = known.rows.date[i] as number;
    return week >= first && week <= last;
  });
  const rows = someRows(known.rows, wanted);
  const of = (column: Float64Array) => Float64Array.from(wanted, (i) => column[i] as number);
  const [chance, base] = [of(known.chance), of(known.base)];
  return {
    rows: wanted.length,
    logLoss: logLoss(rows, chance) ?? Number.NaN,
    baseLogLoss: logLoss(rows, base) ?? Number.NaN,
    within: gradedAreaUnderCurve(rankWithinDates(rows, chance)),
    calibrationError: expectedCalibrationError(calibrationBins(rows, chance)) ?? Number.NaN,
  };
}

/** The gate at every fit, and at the end of the history. */
export function looksAt(
  snapshots: Snapshots,
  { history, scores, churn }: Pick<GradedScore, "history" | "scores" | "churn">,
): GateThen[] {
  const made = forecast(snapshots, scores, churn);
  return gateHistory(knownForecasts(snapshots, made, history.lastWeek), [...made.fits.keys(), history.lastWeek]);
}

/** The looks at which the gate came to say something else, to be printed. */
export function gateChanges(looks: readonly GateThen[]): string {
  return looks
    .filter(({ state }, i) => state !== looks[i - 1]?.state)
    .map(({ state, outcomes }) => `${state} (${outcomes} outcomes)`)
    .join(", ");
}
