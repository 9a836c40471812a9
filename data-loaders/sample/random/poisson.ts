import type { Random } from "./random-stream.ts";

/** Above this mean, e to its negative comes too near to zero for the product of draws to be exact. */
const largestStep = 30;

/** A draw from the Poisson distribution (Knuth, The Art of Computer Programming 2, 3.4.1); large means are added up. */
export function poisson(random: Random, mean: number): number {
  let count = 0;
  let rest = mean;
  while (rest > largestStep) {
    count += poissonStep(random, largestStep);
    rest -= largestStep;
  }
  return rest > 0 ? count + poissonStep(random, rest) : count;
}

function poissonStep(random: Random, mean: number): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > limit; product *= random()) count++;
  return count;
}
