import type { Benchmark } from "./benchmark.ts";

/** Where a value stands against a middle half. */
export interface Standing {
  readonly side: "worse" | "within" | "better";
  /** How far outside the middle half, in widths of all but one in ten; 0 within it. */
  readonly distance: number;
}

/**
 * Where a value stands against the middle half of others.
 *
 * Distances of different signals can be ranked, for each is in widths of its own spread, from one in twenty to all but one
 * in twenty; where that has no width, in the size of its middle, and as they are where that is 0 too.
 *
 * @param good - which way is good
 */
export function standingAgainst(
  value: number,
  { lowest, low, middle, high, highest }: Pick<Benchmark, "lowest" | "low" | "middle" | "high" | "highest">,
  good: "high" | "low",
): Standing {
  const under = low - value;
  const over = value - high;
  if (under <= 0 && over <= 0) return { side: "within", distance: 0 };
  const width = highest - lowest || Math.abs(middle) || 1;
  const isWorse = under > 0 === (good === "high");
  return { side: isWorse ? "worse" : "better", distance: Math.max(under, over) / width };
}
