import type { Benchmark } from "./benchmark.ts";

/** Where a value stands against a middle half. */
export interface Standing {
  readonly side: "worse" | "within" | "better";
  /** How far outside the middle half, in widths of all but one in ten; 0 within it, null where that has no width. */
  readonly distance: number | null;
}

/**
 * Where a value stands against the middle half of others.
 *
 * Distances of different signals can be ranked, for each is in widths of its own spread, from one in twenty to all but one
 * in twenty. Where that has no width nothing says how far is far: one week beside others that all have none is not
 * further than any number of another signal.
 *
 * @param good - which way is good
 */
export function standingAgainst(
  value: number,
  { lowest, low, high, highest }: Pick<Benchmark, "lowest" | "low" | "high" | "highest">,
  good: "high" | "low",
): Standing {
  const under = low - value;
  const over = value - high;
  if (under <= 0 && over <= 0) return { side: "within", distance: 0 };
  const width = highest - lowest;
  const isWorse = under > 0 === (good === "high");
  return { side: isWorse ? "worse" : "better", distance: width > 0 ? Math.max(under, over) / width : null };
}
