import type { LikelihoodFit } from "../likelihood/fit-likelihood.ts";
import { wholeHundredths } from "./whole-hundredths.ts";

/**
 * The weights that a fit amounts to: whole numbers, none negative, 100 in sum (largest remainders).
 *
 * A component that has no weight today was left out on purpose and stays out. One that the fit left out because it is missing
 * too often keeps its share of all weight, since nothing was learned of it.
 *
 * @param today - the weights that the fit started from, in the order of its coefficients
 * @returns null where the fit found nothing in any component
 */
export function weightsOfFit(
  { coefficients, leftOut }: Pick<LikelihoodFit, "coefficients" | "leftOut">,
  today: readonly number[],
): number[] | null {
  const kept = leftOut.reduce((sum, k) => sum + (today[k] as number), 0);
  const all = today.reduce((sum, weight) => sum + weight, 0);
  const strengths = coefficients.map((each, k) => ((today[k] as number) > 0 ? Math.abs(each) : 0));
  const strength = strengths.reduce((sum, each) => sum + each, 0);
  if (strength === 0) return null;
  const shares = strengths.map((each, k) =>
    leftOut.includes(k) ? (today[k] as number) / all : (each / strength) * (1 - kept / all),
  );
  return wholeHundredths(shares);
}
