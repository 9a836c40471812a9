import { gradedAreaUnderCurve } from "../../grading/area-under-curve.ts";
import { type CalibrationLine, calibrationLine } from "../../grading/calibration-line.ts";
import type { GradedRows } from "../../grading/graded-rows.ts";
import { logLossGain } from "../../grading/log-loss-gain.ts";
import { outcomeCounts } from "../../grading/outcome-counts.ts";
import { rankWithinDates } from "../../grading/ranking.ts";

/** What may be said of the likelihood of churn. */
export type GateState = "too-few" | "ranking" | "likelihood" | "no-signal" | "unclear";

/** What the state rests on. */
export interface GateEvidence {
  /** Distinct accounts with a forecast that was followed by churn, and with one that was not. */
  readonly churned: number;
  readonly retained: number;
  /** The smaller of the two. */
  readonly outcomes: number;
  /** How well forecasts told them apart on the same date; 0.5 is chance; null where there is nothing to compare. */
  readonly ranking: number | null;
  readonly rankingError: number | null;
  /** By how much forecasts cost less, in log-loss, than saying the churn rate known at the time. */
  readonly gain: number | null;
  readonly gainError: number | null;
  /** 1 when chances are neither too bold nor too timid; null where no line can be drawn. */
  readonly calibration: CalibrationLine | null;
}

/** The state of the gate with what it rests on. */
export interface Gate extends GateEvidence {
  readonly state: GateState;
}

/** Outcomes of either kind, and figures, that the states ask for. */
export const gateRule = {
  outcomesForRanking: 10,
  outcomesForLikelihood: 20,
  /** The ranking must surely be above this to count as better than chance. */
  leastRanking: 0.53,
  /** A ranking surely below this is no use to anybody. */
  uselessRanking: 0.6,
  /** Standard errors that "surely" takes: one side of 95 in 100. */
  surely: 1.64,
  leastSlope: 0.5,
  mostSlope: 2,
} as const;

/**
 * Whether a likelihood may be shown, from forecasts that were made before their outcome was known.
 *
 * The rule is put to the same forecasts every quarter, and closes the gate as it opened it.
 *
 * @param rows - forecasts whose outcome is known by now, one per account and date
 * @param chance - the chance that was stated
 * @param base - the churn rate that was known when it was stated
 */
export function gate(rows: GradedRows, chance: ArrayLike<number>, base: ArrayLike<number>): Gate {
  const { churned, retained } = outcomeCounts(rows);
  const ranking = gradedAreaUnderCurve(rankWithinDates(rows, chance));
  const gain = logLossGain(rows, chance, base);
  const evidence = {
    churned,
    retained,
    outcomes: Math.min(churned, retained),
    ranking: ranking.value,
    rankingError: ranking.standardError,
    gain: gain.mean,
    gainError: gain.standardError,
    calibration: calibrationLine(rows, chance),
  };
  return { ...evidence, state: gateState(evidence) };
}

/** The state that the evidence allows. */
export function gateState(evidence: GateEvidence): GateState {
  const { outcomes, ranking, rankingError } = evidence;
  if (outcomes < gateRule.outcomesForRanking) return "too-few";
  if (ranksBetterThanChance(evidence)) return isLikelihood(evidence) ? "likelihood" : "ranking";
  const isUseless =
    ranking !== null && rankingError !== null && ranking + gateRule.surely * rankingError < gateRule.uselessRanking;
  return outcomes >= gateRule.outcomesForLikelihood && isUseless ? "no-signal" : "unclear";
}

/** Whether accounts that churned were surely ranked above those that stayed. */
export function ranksBetterThanChance({ ranking, rankingError }: GateEvidence): boolean {
  return leastLikely(ranking, rankingError) >= gateRule.leastRanking;
}

/** Whether the stated chances surely cost less than saying the churn rate of everyone. */
export function beatsTheBaseRate({ gain, gainError }: GateEvidence): boolean {
  return leastLikely(gain, gainError) > 0;
}

/** Whether the stated chances were neither too bold nor too timid. */
export function isCalibrated({ calibration }: GateEvidence): boolean {
  return calibration !== null && calibration.slope >= gateRule.leastSlope && calibration.slope <= gateRule.mostSlope;
}

function isLikelihood(evidence: GateEvidence): boolean {
  const enough = evidence.outcomes >= gateRule.outcomesForLikelihood;
  return enough && beatsTheBaseRate(evidence) && isCalibrated(evidence);
}

/** The lower end of where a figure surely lies; NaN, which is above nothing, where it cannot be said. */
function leastLikely(value: number | null, error: number | null): number {
  return value === null || error === null ? Number.NaN : value - gateRule.surely * error;
}
