/** Where a value stands against a middle half. */
export interface Standing {
  readonly side: "worse" | "within" | "better";
  /** How far outside the middle half, in its own widths; 0 within it. */
  readonly distance: number;
}

/**
 * Where a value stands against the middle half of others.
 *
 * Distances of different signals can be ranked, for each is in widths of its own middle half; where that has no width, in
 * the size of its middle, and as they are where that is 0 too.
 *
 * @param good - which way is good
 */
export function standingAgainst(
  value: number,
  { low, middle, high }: { readonly low: number; readonly middle: number; readonly high: number },
  good: "high" | "low",
): Standing {
  const under = low - value;
  const over = value - high;
  if (under <= 0 && over <= 0) return { side: "within", distance: 0 };
  const width = high - low || Math.abs(middle) || 1;
  const isWorse = under > 0 === (good === "high");
  return { side: isWorse ? "worse" : "better", distance: Math.max(under, over) / width };
}
