/** Which way each component is healthy and how much it counts in the score: what the fit starts from. */
export interface LikelihoodOptions {
  /** Per column: 1 healthy when high, -1 healthy when low. */
  readonly signs: ArrayLike<number>;
  /** Per column: its weight in the score, at least 0. */
  readonly weights: ArrayLike<number>;
  readonly priors?: Partial<LikelihoodPriors>;
}

/** What is believed before there are outcomes, and how firmly. */
export interface LikelihoodPriors {
  /** Log-odds of churn per unit of the risk index. */
  readonly slope: number;
  /** One over the squared standard deviation of the slope. */
  readonly slopeRidge: number;
  /** How firmly each coefficient is held at slope times its default direction. */
  readonly ridge: number;
  /** Holds the intercept where all or none churned; too weak to be felt otherwise. */
  readonly interceptRidge: number;
}

/**
 * The measured slope lay between 0.7 and 2.2 wherever usage predicted churn, hence 1.5 with a standard deviation of
 * 0.75; a ridge anywhere from 3 to 30 does about as well.
 */
export const usualPriors: LikelihoodPriors = { slope: 1.5, slopeRidge: 1.8, ridge: 10, interceptRidge: 1e-6 };

/**
 * Other beliefs to compare the usual ones with on the same rows: the score's weights alone, of which only the slope is
 * learned, and weights learned from outcomes alone, with no more ridge than keeps them finite.
 */
export const priorsToCompare = {
  defaults: { ...usualPriors, ridge: 1e9 },
  fitted: { slope: 0, slopeRidge: 1e9, ridge: 0.5, interceptRidge: 1e-6 },
} as const satisfies Record<string, LikelihoodPriors>;

/** Throws unless there is one sign and one weight per column. */
export function checkOptions({ signs, weights }: LikelihoodOptions, columns: number): void {
  if (signs.length !== columns || weights.length !== columns) {
    throw new Error(
      `${signs.length} signs and ${weights.length} weights for ${columns} columns; give one of each per column`,
    );
  }
  for (let j = 0; j < columns; j++) {
    if (signs[j] !== 1 && signs[j] !== -1) {
      throw new Error(`no sign: ${signs[j]} of column ${j}; 1 is healthy when high, -1 healthy when low`);
    }
    if (!((weights[j] as number) >= 0)) throw new Error(`no weight: ${weights[j]} of column ${j}; give 0 or more`);
  }
}
