import { meanOf } from "./own-weeks.ts";

/** Own weeks that make one share. */
const blockWeeks = 4;

/** Running totals of a part, of the whole, and of the part's events. */
export interface PartOfWhole {
  readonly part: Float64Array;
  readonly all: Float64Array;
  readonly events: Float64Array;
}

/**
 * How far a part's share of the whole lies from its shares before, in standard deviations; below 0 it fell.
 *
 * What moves all parts alike cancels out. The unrest is that of the shares of four weeks in the earlier stretch, and
 * never below what chance makes of so many events (binomial).
 *
 * @returns 0 where there are fewer than three stretches of four weeks to compare with, or nothing was made
 */
export function shareShift(
  { part, all, events }: PartOfWhole,
  recent: readonly [number, number],
  [from, to]: readonly [number, number],
): number {
  const shareOf = (first: number, end: number) => meanOf(part, first, end) / meanOf(all, first, end);
  const shares: number[] = [];
  for (let end = to; end - blockWeeks >= from; end -= blockWeeks) {
    const share = shareOf(end - blockWeeks, end);
    if (!Number.isNaN(share)) shares.push(share);
  }
  const now = shareOf(...recent);
  if (shares.length < 3 || Number.isNaN(now)) return 0;
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  const spread = shares.reduce((sum, share) => sum + (share - mean) ** 2, 0) / (shares.length - 1);
  const eventsOfBlock = (blockWeeks * meanOf(events, from, to)) / mean;
  const variance = Math.max(spread, (mean * (1 - mean)) / eventsOfBlock) * (1 + 1 / shares.length);
  return (now - mean) / Math.sqrt(variance);
}
