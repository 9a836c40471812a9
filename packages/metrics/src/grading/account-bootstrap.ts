import { median, quantile } from "../statistics/quantile.ts";
import { seededStream } from "../statistics/seeded-stream.ts";
import type { GradedRows, Times } from "./graded-rows.ts";

/** A figure with the interval that drawing accounts again gives it. */
export interface BootstrapInterval {
  /** Of the accounts as they are; null where it cannot be said. */
  readonly estimate: number | null;
  readonly low: number | null;
  readonly median: number | null;
  readonly high: number | null;
  /** Draws of which the figure could be said. */
  readonly draws: number;
}

/** How often, how sure and from which seed accounts are drawn; the same seed gives the same interval anywhere. */
export interface BootstrapOptions {
  readonly draws?: number;
  readonly coverage?: number;
  readonly seed?: number;
}

/** Fewer draws than this share that could be computed say too little to be called an interval. */
const leastShare = 0.8;

/**
 * The percentile interval of a figure over accounts drawn with replacement, each with all its rows (Efron and
 * Tibshirani, An Introduction to the Bootstrap, 1993, sections 8.3 and 13.3).
 *
 * Two models on the same rows are compared by a figure that is their difference, so that both meet the same accounts.
 *
 * @param figure - told how often each account counts; null where it cannot be said of such a draw
 */
export function accountBootstrap(
  rows: GradedRows,
  figure: (times: Times) => number | null,
  { draws = 1000, coverage = 0.95, seed = 1 }: BootstrapOptions = {},
): BootstrapInterval {
  const present = [...new Set(rows.account)].sort((a, b) => a - b);
  const times = new Float64Array(rows.accounts);
  for (const account of present) times[account] = 1;
  const estimate = present.length > 0 ? figure(times) : null;
  const stream = seededStream(seed);
  const found: number[] = [];
  for (let draw = 0; draw < draws && present.length > 0; draw++) {
    times.fill(0);
    for (let i = 0; i < present.length; i++) {
      const account = present[Math.floor(stream() * present.length)] as number;
      times[account] = (times[account] as number) + 1;
    }
    const value = figure(times);
    if (value !== null) found.push(value);
  }
  const said = estimate !== null && found.length >= leastShare * draws && found.length > 0;
  if (!said) return { estimate, low: null, median: null, high: null, draws: found.length };
  const sorted = Float64Array.from(found).sort();
  const tail = (1 - coverage) / 2;
  const [low, high] = [quantile(sorted, tail), quantile(sorted, 1 - tail)];
  return { estimate, low, median: median(sorted), high, draws: found.length };
}
