import { penalisedLogistic } from "../../statistics/penalised-logistic.ts";
import { defaultDirection } from "./default-direction.ts";
import { keptColumns } from "./kept-columns.ts";
import { checkOptions, type LikelihoodOptions, usualPriors } from "./likelihood-options.ts";
import { checkRows, type LikelihoodRows } from "./likelihood-rows.ts";

/** A fitted churn likelihood; plain numbers, so that it can be stored as it is. */
export interface LikelihoodFit {
  readonly intercept: number;
  /** Log-odds per unit of the default risk index. */
  readonly slope: number;
  /** Log-odds per unit of each column; never healthier with worse usage; 0 for columns that were left out. */
  readonly coefficients: readonly number[];
  /** Columns that were missing too often. */
  readonly leftOut: readonly number[];
  /** Weighted share of the rows that churned. */
  readonly base: number;
  readonly objective: number;
  /** Newton steps of both fits together. */
  readonly iterations: number;
  readonly rows: number;
  /** Rows that churned; overlapping rows of one account are one outcome. */
  readonly churned: number;
}

/**
 * Fits the churn likelihood: the slope of the score's own risk index first, then coefficients that are held at that
 * slope times the default direction as firmly as the prior says and may not change sign.
 *
 * This is the blend of default and fitted weights: without outcomes it is the defaults, with thousands it is the fit.
 * The penalised likelihood is that of le Cessie and van Houwelingen (Ridge Estimators in Logistic Regression, 1992)
 * with a centre other than 0. Missing numbers count as average; columns missing in more than a fifth of rows are left out.
 *
 * @throws when lengths, weights, signs or outcomes are not what they should be
 */
export function fitLikelihood(rows: LikelihoodRows, options: LikelihoodOptions): LikelihoodFit {
  checkRows(rows);
  checkOptions(options, rows.columns);
  const priors = { ...usualPriors, ...options.priors };
  const { churned: outcome, weight } = rows;
  const kept = keptColumns(rows);
  const x = keptNumbers(rows, kept);
  const direction = defaultDirection(options, kept);
  const keptDirection = Float64Array.from(kept, (j) => direction[j] as number);

  const index = { x: timesDirection(x, keptDirection, outcome.length), columns: 1, outcome, weight };
  const line = penalisedLogistic(index, {
    prior: [0, priors.slope],
    ridge: [priors.interceptRidge, priors.slopeRidge],
    sign: [0, 1],
  });
  const slope = line.coefficients[1] as number;
  const blend = penalisedLogistic(
    { x, columns: kept.length, outcome, weight },
    {
      prior: [0, ...keptDirection.map((each) => slope * each)],
      ridge: [priors.interceptRidge, ...kept.map(() => priors.ridge)],
      sign: [0, ...kept.map((j) => -(options.signs[j] as number))],
    },
  );
  const coefficients = new Array<number>(rows.columns).fill(0);
  kept.forEach((j, at) => {
    coefficients[j] = blend.coefficients[at + 1] as number;
  });
  return {
    intercept: blend.coefficients[0] as number,
    slope,
    coefficients,
    leftOut: coefficients.map((_, j) => j).filter((j) => !kept.includes(j)),
    base: churnRate(rows),
    objective: blend.objective,
    iterations: line.iterations + blend.iterations,
    rows: outcome.length,
    churned: outcome.reduce((sum, each) => sum + each, 0),
  };
}

/** The kept columns alone, row-major, missing numbers as the average: 0. */
function keptNumbers({ z, columns, churned }: LikelihoodRows, kept: readonly number[]): Float64Array {
  const numbers = new Float64Array(churned.length * kept.length);
  for (let i = 0, at = 0; i < churned.length; i++) {
    for (const j of kept) numbers[at++] = z[i * columns + j] || 0;
  }
  return numbers;
}

function timesDirection(x: Float64Array, direction: Float64Array, rows: number): Float64Array {
  const index = new Float64Array(rows);
  for (let i = 0, at = 0; i < rows; i++) {
    let sum = 0;
    for (let j = 0; j < direction.length; j++) sum += (x[at++] as number) * (direction[j] as number);
    index[i] = sum;
  }
  return index;
}

function churnRate({ churned, weight }: LikelihoodRows): number {
  let [lost, all] = [0, 0];
  for (let i = 0; i < churned.length; i++) {
    lost += (churned[i] as number) * (weight[i] as number);
    all += weight[i] as number;
  }
  return all > 0 ? lost / all : Number.NaN;
}
