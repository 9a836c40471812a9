import type { LikelihoodOptions } from "./likelihood-options.ts";

/**
 * The risk that one unit of each column adds when only the score's weights are known: `-sign · weight / sum of weights`
 * over the columns that are kept, 0 for the others.
 */
export function defaultDirection({ signs, weights }: LikelihoodOptions, kept: readonly number[]): Float64Array {
  const total = kept.reduce((sum, j) => sum + (weights[j] as number), 0);
  const direction = new Float64Array(weights.length);
  for (const j of kept) direction[j] = total > 0 ? -((signs[j] as number) * (weights[j] as number)) / total : 0;
  return direction;
}
