import { normal } from "./normal.ts";
import type { Random } from "./random-stream.ts";

/**
 * A draw from the gamma distribution of mean `shape` (Marsaglia and Tsang, "A simple method for generating gamma
 * variables", 2000).
 *
 * @param shape - at least 1; the method needs a correction below that, which nothing here asks for
 */
export function gamma(random: Random, shape: number): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(random);
    const root = 1 + c * x;
    if (root <= 0) continue;
    const v = root * root * root;
    if (Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}
