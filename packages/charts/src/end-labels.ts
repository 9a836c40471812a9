import { spreadLabels } from "./spread-labels.ts";

/** Least distance of two labels, in pixels. */
const labelGap = 13;

/**
 * Labels at the right end of an axis from 0 to `top`, the highest first, pushed apart where they would overlap.
 *
 * @param labels - `value`: what the label stands beside
 * @returns the labels with `at`, the place on the axis they are drawn at
 */
export function endLabels<Label extends { readonly value: number }>(
  labels: readonly Label[],
  { top, height }: { top: number; height: number },
): (Label & { at: number })[] {
  const sorted = [...labels].sort((a, b) => b.value - a.value);
  const wanted = sorted.map(({ value }) => height * (1 - value / top));
  const placed = spreadLabels(wanted, { gap: labelGap, from: 0, to: height });
  return sorted.map((label, i) => ({ ...label, at: top * (1 - (placed[i] as number) / height) }));
}
