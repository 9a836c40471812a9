import { quantile } from "../statistics/quantile.ts";
import type { Scores } from "./scores.ts";

/** Weeks of the account's own past that tell how much its score moves without reason. */
const remembered = 52;

/** Changes without which nothing is known of its noise. */
const fewestChanges = 8;

/** A change is ordinary when nine in ten of the account's own were smaller. */
const ordinaryShare = 0.9;

/**
 * How far the account's score usually moves between weeks so far apart: the size that nine in ten of its changes over the
 * year before stayed below, in points. NaN with fewer than eight such changes.
 *
 * @param from - the account's first row
 * @param row - the later row of the change; changes that end before it are looked at
 * @param weeks - between the two rows of the change
 */
export function ownNoise({ score }: Pick<Scores, "score">, from: number, row: number, weeks: number): number {
  let count = 0;
  for (let at = Math.max(from + weeks, row - remembered); at < row; at++) {
    const size = Math.abs((score[at] as number) - (score[at - weeks] as number));
    if (!Number.isNaN(size)) insert(size, count++);
  }
  return count < fewestChanges ? Number.NaN : quantile(sizes.subarray(0, count), ordinaryShare);
}

/** Sizes of an account's changes in ascending order. */
const sizes = new Float64Array(remembered);

/** Puts one more size in order; there are so few of them that this beats sorting. */
function insert(size: number, count: number): void {
  let at = count;
  for (; at > 0 && (sizes[at - 1] as number) > size; at--) sizes[at] = sizes[at - 1] as number;
  sizes[at] = size;
}
