/** What a fit is drawn towards, how strongly, and which side of nothing it may not leave; index 0 is the intercept. */
export interface LogisticPenalty {
  readonly prior: ArrayLike<number>;
  /** At least 0; the penalty of a coefficient is half of this times its squared distance from the prior. */
  readonly ridge: ArrayLike<number>;
  /** 1: at least 0; -1: at most 0; 0: free. */
  readonly sign: ArrayLike<number>;
}

/** A row-major matrix with an outcome and a weight per row. */
export interface LogisticData {
  readonly x: Float64Array;
  readonly columns: number;
  readonly outcome: Uint8Array;
  readonly weight: Float64Array;
}

/** A penalised loss with its first and second derivatives; `curvature` is row-major and lower triangular. */
export interface LogisticLoss {
  readonly objective: number;
  readonly gradient: Float64Array;
  readonly curvature: Float64Array;
}

/**
 * `- sum v [y ln p + (1 - y) ln(1 - p)] + ½ sum ridge (b - prior)²` at the coefficients `b`, in one pass over the rows
 * (McCullagh and Nelder, Generalized Linear Models, 2nd ed. 1989, section 4.4).
 */
export function logisticLoss(data: LogisticData, penalty: LogisticPenalty, b: Float64Array): LogisticLoss {
  const { x, columns, outcome, weight } = data;
  const size = columns + 1;
  const gradient = new Float64Array(size);
  const curvature = new Float64Array(size * size);
  let objective = 0;
  for (let i = 0, from = 0; i < outcome.length; i++, from += columns) {
    const y = outcome[i] as number;
    const v = weight[i] as number;
    let eta = b[0] as number;
    for (let j = 0; j < columns; j++) eta += (x[from + j] as number) * (b[j + 1] as number);
    const e = Math.exp(-Math.abs(eta));
    const p = eta >= 0 ? 1 / (1 + e) : e / (1 + e);
    objective += v * (Math.max(eta, 0) + Math.log1p(e) - y * eta);
    const slope = v * (p - y);
    const bend = (v * e) / ((1 + e) * (1 + e));
    gradient[0] = (gradient[0] as number) + slope;
    curvature[0] = (curvature[0] as number) + bend;
    for (let j = 0; j < columns; j++) {
      const value = x[from + j] as number;
      const row = (j + 1) * size;
      gradient[j + 1] = (gradient[j + 1] as number) + slope * value;
      const bent = bend * value;
      curvature[row] = (curvature[row] as number) + bent;
      for (let k = 0; k <= j; k++) {
        curvature[row + k + 1] = (curvature[row + k + 1] as number) + bent * (x[from + k] as number);
      }
    }
  }
  for (let j = 0; j < size; j++) {
    const ridge = penalty.ridge[j] as number;
    const off = (b[j] as number) - (penalty.prior[j] as number);
    objective += 0.5 * ridge * off * off;
    gradient[j] = (gradient[j] as number) + ridge * off;
    curvature[j * size + j] = (curvature[j * size + j] as number) + ridge;
  }
  return { objective, gradient, curvature };
}
