import { normal } from "./normal.ts";
import type { Random } from "./random-stream.ts";

/** A draw whose logarithm is normal: half of the draws lie below `median`; `sigma` is the spread of the logarithm. */
export function logNormal(random: Random, median: number, sigma: number): number {
  return median * Math.exp(sigma * normal(random));
}
