import type { Random } from "./random-stream.ts";

/** One of the choices, each as likely as the next. */
export function oneOf<T>(random: Random, choices: readonly T[]): T {
  return choices[Math.floor(random() * choices.length)] as T;
}

/** A whole number from `low` to `high`, both included. */
export function wholeNumber(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

/** Running totals of weights, as `weightedIndex` wants them. */
export function runningTotals(weights: readonly number[]): number[] {
  let total = 0;
  return weights.map((weight) => {
    total += weight;
    return total;
  });
}

/** An index drawn in proportion to its weight; -1 when all weights are zero. */
export function weightedIndex(random: Random, totals: readonly number[]): number {
  const total = totals.at(-1) ?? 0;
  if (total <= 0) return -1;
  const mark = random() * total;
  return totals.findIndex((upTo) => mark < upTo);
}

/** The same values in random order (Fisher and Yates, 1938). */
export function shuffled<T>(random: Random, values: readonly T[]): T[] {
  const result = [...values];
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [result[i], result[j]] = [result[j] as T, result[i] as T];
  }
  return result;
}
