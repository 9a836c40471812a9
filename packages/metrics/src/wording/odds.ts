import { figure } from "./figures.ts";

/** The log of a ratio as people say it: `25 times`, `more than 1,000 times`. */
export function odds(logRatio: number): string {
  const ratio = Math.exp(logRatio);
  return ratio > 1000 ? "more than 1,000 times" : `${figure(ratio)} times`;
}

/** The same as a lower bound: `at least 25 times`, `more than 1,000 times`. */
export function atLeast(logRatio: number): string {
  const words = odds(logRatio);
  return words.startsWith("more than") ? words : `at least ${words}`;
}
