import { type LogisticData, type LogisticLoss, type LogisticPenalty, logisticLoss } from "./logistic-loss.ts";
import { solvePositive } from "./solve-positive.ts";

/** The minimum that was found; `coefficients[0]` is the intercept. */
export interface LogisticFit {
  readonly coefficients: Float64Array;
  readonly objective: number;
  readonly iterations: number;
}

/** Stops when a whole Newton step moves no coefficient further; what is left then is of the order of its square. */
const tolerance = 1e-7;
const mostIterations = 200;
const mostHalvings = 50;

/**
 * Logistic regression with a ridge around a prior and with signs that may not be violated.
 *
 * Projected Newton (Bertsekas, Projected Newton Methods for Optimization Problems with Simple Constraints, 1982): the
 * coefficients that press against nothing stay there, the others take a Newton step, halved until the objective falls.
 * The objective is convex, so that this is the one minimum. All ridges must be positive for it to exist whatever the data.
 *
 * @throws when no step can be computed, which needs numbers that are not finite
 */
export function penalisedLogistic(data: LogisticData, penalty: LogisticPenalty): LogisticFit {
  const size = data.columns + 1;
  let at: Float64Array = Float64Array.from({ length: size }, (_, j) =>
    withinSign(penalty.prior[j] as number, penalty.sign[j]),
  );
  at[0] = startingIntercept(data);
  let here = logisticLoss(data, penalty, at);
  for (let iterations = 1; iterations <= mostIterations; iterations++) {
    const step = newtonStep(at, here, penalty);
    let share = 1;
    let next = moved(at, step, share, penalty);
    let there = logisticLoss(data, penalty, next);
    while (!(there.objective <= here.objective + rounding(here.objective)) && share > 2 ** -mostHalvings) {
      share /= 2;
      next = moved(at, step, share, penalty);
      there = logisticLoss(data, penalty, next);
    }
    const isThere = next.every((value, j) => Math.abs(value - (at[j] as number)) < tolerance);
    if (there.objective <= here.objective + rounding(here.objective)) [at, here] = [next, there];
    if (isThere) return { coefficients: at, objective: here.objective, iterations };
  }
  return { coefficients: at, objective: here.objective, iterations: mostIterations };
}

/** The last digits of a sum over many rows mean nothing. */
function rounding(objective: number): number {
  return 1e-13 * Math.abs(objective);
}

/** The log-odds of the average, drawn in by half an event of either kind, so that it is finite. */
function startingIntercept({ outcome, weight }: LogisticData): number {
  let [events, all] = [0.5, 1];
  for (let i = 0; i < outcome.length; i++) {
    events += (outcome[i] as number) * (weight[i] as number);
    all += weight[i] as number;
  }
  return Math.log(events / (all - events));
}

function newtonStep(at: Float64Array, { gradient, curvature }: LogisticLoss, { sign }: LogisticPenalty): Float64Array {
  const size = at.length;
  const pressed = (j: number) => at[j] === 0 && (sign[j] as number) * (gradient[j] as number) > 0;
  const free = Array.from(at.keys()).filter((j) => !pressed(j));
  const matrix = new Float64Array(free.length ** 2);
  const right = Float64Array.from(free, (j) => -(gradient[j] as number));
  free.forEach((j, r) => {
    for (let c = 0; c <= r; c++) matrix[r * free.length + c] = curvature[j * size + (free[c] as number)] as number;
  });
  if (!solvePositive(matrix, right))
    throw new Error("no step can be computed: the rows hold numbers too large or none");
  const step = new Float64Array(size);
  free.forEach((j, r) => {
    step[j] = right[r] as number;
  });
  return step;
}

function moved(at: Float64Array, step: Float64Array, share: number, { sign }: LogisticPenalty): Float64Array {
  return at.map((value, j) => withinSign(value + share * (step[j] as number), sign[j]));
}

function withinSign(value: number, sign: number | undefined): number {
  return sign && value * sign < 0 ? 0 : value;
}
