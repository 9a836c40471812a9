import { logOdds } from "../statistics/logistic.ts";
import { penalisedLogistic } from "../statistics/penalised-logistic.ts";
import { checkGradedRows, type GradedRows } from "./graded-rows.ts";

/** How outcomes follow the log-odds that were stated: a slope of 1 and an intercept of 0 are as they should be. */
export interface CalibrationLine {
  readonly intercept: number;
  /** Below 1: stated too boldly; above 1: too timidly. */
  readonly slope: number;
}

/** Chances beyond this count as this; nobody can state better ones from the data there is. */
const least = 1e-6;

/** Too weak to be felt, and keeps the line finite where the stated chances part the outcomes without a fault. */
const ridge = 1e-6;

/**
 * The logistic line of outcomes on stated log-odds (Cox 1958; Steyerberg, Clinical Prediction Models, 2nd ed. 2019,
 * section 15.3).
 *
 * @param chance - the stated chance of each row, 0..1
 * @returns null where all or none churned, or where everyone was given the same chance
 */
export function calibrationLine(rows: GradedRows, chance: ArrayLike<number>): CalibrationLine | null {
  checkGradedRows(rows, chance);
  const { churned } = rows;
  const x = Float64Array.from(churned, (_, i) => logOdds(Math.min(1 - least, Math.max(least, chance[i] as number))));
  const varies = (numbers: Float64Array | Uint8Array) => numbers.some((each) => each !== numbers[0]);
  if (!varies(churned) || !varies(x)) return null;
  const data = { x, columns: 1, outcome: churned, weight: new Float64Array(churned.length).fill(1) };
  const [intercept, slope] = penalisedLogistic(data, {
    prior: [0, 1],
    ridge: [ridge, ridge],
    sign: [0, 0],
  }).coefficients;
  return { intercept: intercept as number, slope: slope as number };
}
