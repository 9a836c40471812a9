import { quantile } from "../statistics/quantile.ts";
import { healthierThan, type Reference } from "./reference.ts";
import type { Scales } from "./scales.ts";

/** Scores below which a customer is red or yellow, frozen with a reference. */
export interface Cuts {
  readonly red: number;
  readonly yellow: number;
}

/** Shares of all scores that lie below the cuts. */
export interface CutShares {
  readonly red: number;
  readonly yellow: number;
}

export const defaultCutShares: CutShares = { red: 0.12, yellow: 0.35 };

/** Coverage below which there is no number: the share of all weight that components present bear. */
export const leastCoverage = 0.6;

/** A score before smoothing, and the share of all weight behind it. */
export interface RawScore {
  readonly score: number;
  readonly coverage: number;
}

/** The weighted mean of what components say, from 0 to 100, over those that can be said. */
export function rawScore(
  { components, scaled }: Scales,
  reference: Reference,
  weights: Float64Array,
  row: number,
): RawScore {
  let sum = 0;
  let present = 0;
  let all = 0;
  for (let k = 0; k < components.length; k++) {
    const weight = weights[k] as number;
    all += weight;
    const share = healthierThan(
      reference,
      k,
      (scaled[k] as Float64Array)[row] as number,
      (components[k] as { good: "high" | "low" }).good,
    );
    if (Number.isNaN(share)) continue;
    sum += weight * share;
    present += weight;
  }
  return { score: (100 * sum) / present, coverage: present / all };
}

/** Freezes the cuts over the rows of a reference. */
export function freezeCuts(
  rows: readonly number[],
  scoreOf: (row: number) => RawScore,
  { red, yellow }: CutShares,
): Cuts {
  const scores = rows.map(scoreOf).filter(({ coverage }) => coverage >= leastCoverage);
  const sorted = Float64Array.from(scores, ({ score }) => score).sort();
  return { red: quantile(sorted, red), yellow: quantile(sorted, yellow) };
}
