import { logistic } from "../../statistics/logistic.ts";
import type { LikelihoodFit } from "./fit-likelihood.ts";

/**
 * The chance of churn of each row under a fit.
 *
 * @param z - row-major, as many columns as the fit has coefficients; NaN where missing, which counts as average
 * @returns one chance per row, 0..1
 */
export function predictLikelihood(
  fit: Pick<LikelihoodFit, "intercept" | "coefficients">,
  z: Float64Array,
  rows = z.length / Math.max(1, fit.coefficients.length),
): Float64Array {
  const columns = fit.coefficients.length;
  if (z.length !== rows * columns) {
    throw new Error(
      `${z.length} numbers for ${rows} rows of ${columns} columns; standardise the columns that were fitted`,
    );
  }
  const chances = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    let eta = fit.intercept;
    for (let j = 0; j < columns; j++) eta += (z[i * columns + j] || 0) * (fit.coefficients[j] as number);
    chances[i] = logistic(eta);
  }
  return chances;
}
