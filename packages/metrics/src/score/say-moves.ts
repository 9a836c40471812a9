import type { Scores } from "./scores.ts";
import { blend, shareOf } from "./shares.ts";

/** Splits the change since the score before into components, a new reference, and weights: they add up exactly. */
export function sayMoves(
  scores: Scores,
  smoothed: Float64Array,
  shares: Float64Array,
  row: number,
  before: number,
  present: number,
): void {
  const weights = scores.weights[scores.modelOf[row] as number] as Float64Array;
  const underOld = scores.freezeOf[row] === scores.freezeOf[before] ? shares : shareOf(scores, row, before);
  let [byReference, byWeights] = [0, 0];
  for (let k = 0; k < weights.length; k++) {
    const pointsBefore = (scores.points[k] as Float64Array)[before] as number;
    const scale = (100 * (weights[k] as number)) / present;
    const [was, is, old] = [smoothed[k] as number, shares[k] as number, underOld[k] as number];
    if (Number.isNaN(pointsBefore) || Number.isNaN(is)) {
      byWeights += Number.isNaN(is) ? 0 : scale * blend(is, was);
      byWeights -= Number.isNaN(pointsBefore) ? 0 : pointsBefore;
      continue;
    }
    const moved = Number.isNaN(old) ? is : old;
    (scores.moves[k] as Float64Array)[row] = scale * (blend(moved, was) - was);
    byReference += scale * (blend(is, was) - blend(moved, was));
    byWeights += scale * was - pointsBefore;
  }
  scores.referenceMove[row] = byReference;
  scores.weightsMove[row] = byWeights;
  scores.movedSince[row] = before;
}
