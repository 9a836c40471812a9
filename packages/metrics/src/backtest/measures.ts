import { accountBootstrap, type BootstrapInterval, type BootstrapOptions } from "../grading/account-bootstrap.ts";
import { areaUnderCurve } from "../grading/area-under-curve.ts";
import { averagePrecision } from "../grading/average-precision.ts";
import { brierScore } from "../grading/brier-score.ts";
import { type CalibrationBin, calibrationBins, expectedCalibrationError } from "../grading/calibration-bins.ts";
import { type CalibrationLine, calibrationLine } from "../grading/calibration-line.ts";
import type { GradedRows, Times } from "../grading/graded-rows.ts";
import { logLoss } from "../grading/log-loss.ts";
import { rankTogether, rankWithinDates } from "../grading/ranking.ts";
import { topShareLift } from "../grading/top-share-lift.ts";
import type { Competitor } from "./competitor.ts";

/** Measures of a backtest, in reading order. */
export const measureNames = [
  "AUC within dates",
  "AUC",
  "average precision",
  "lift of the riskiest tenth",
  "log-loss",
  "Brier score",
] as const;

export type MeasureName = (typeof measureNames)[number];

/** How one competitor did. */
export interface Grades {
  readonly id: string;
  readonly title: string;
  /** Null where it says no chances. */
  readonly measures: Readonly<Record<MeasureName, BootstrapInterval | null>>;
  readonly calibration: CalibrationLine | null;
  readonly calibrationError: number | null;
  readonly bins: readonly CalibrationBin[];
}

/** Grades one competitor on all rows, with intervals over accounts. */
export function gradesOf(rows: GradedRows, { id, title, risk, chance }: Competitor, options: BootstrapOptions): Grades {
  const [within, together] = [rankWithinDates(rows, risk), rankTogether(rows, risk)];
  const interval = (figure: (times?: Times) => number | null) => accountBootstrap(rows, figure, options);
  const bins = chance ? calibrationBins(rows, chance) : [];
  return {
    id,
    title,
    measures: {
      "AUC within dates": interval((times) => areaUnderCurve(within, times)),
      AUC: interval((times) => areaUnderCurve(together, times)),
      "average precision": interval((times) => averagePrecision(together, times)),
      "lift of the riskiest tenth": interval((times) => topShareLift(together, times)),
      "log-loss": chance ? interval((times) => logLoss(rows, chance, times)) : null,
      "Brier score": chance ? interval((times) => brierScore(rows, chance, times)) : null,
    },
    calibration: chance ? calibrationLine(rows, chance) : null,
    calibrationError: expectedCalibrationError(bins),
    bins,
  };
}
