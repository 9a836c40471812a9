import { meanOf } from "./own-weeks.ts";

/** How a stretch of own weeks compares with an earlier one. */
export interface Shift {
  /** Means a week. */
  readonly recent: number;
  readonly before: number;
  /** Recent over before; infinity from nothing. */
  readonly ratio: number;
  /** The difference of the means in standard errors, by the account's own unrest; above 0 is up. */
  readonly z: number;
}

/** Weeks that make one block: waves longer than a week are unrest too. */
const blockWeeks = 4;

/**
 * Compares two stretches of own weeks, `[from, to)` each.
 *
 * The unrest is the variance of a week of the earlier stretch, and never below that of a Poisson count of events: a quiet
 * stretch does not look like certainty.
 *
 * @param totals - running totals of what is compared
 * @param events - running totals of the events it comes from
 */
export function shiftOf(
  totals: Float64Array,
  events: Float64Array,
  recent: readonly [number, number],
  earlier: readonly [number, number],
): Shift {
  const [now, before] = [meanOf(totals, ...recent), meanOf(totals, ...earlier)];
  const eventsBefore = meanOf(events, ...earlier);
  const unit = eventsBefore > 0 ? before / eventsBefore : 1;
  const variance = Math.max(unrestOf(totals, ...earlier), unit * Math.max(before, unit / 4));
  const error = Math.sqrt(variance * (1 / (recent[1] - recent[0]) + 1 / (earlier[1] - earlier[0])));
  return { recent: now, before, ratio: now / before, z: (now - before) / error };
}

/**
 * Variance of a week: that of the weeks themselves or that of blocks of four brought to one week, whichever is larger.
 * The first misses bursts and waves, the second rests on few blocks.
 */
function unrestOf(totals: Float64Array, from: number, to: number): number {
  return Math.max(blockVariance(totals, from, to, 1), blockVariance(totals, from, to, blockWeeks));
}

/** Variance of a week, from the means of blocks of so many; 0 with fewer than three blocks. */
function blockVariance(totals: Float64Array, from: number, to: number, weeks: number): number {
  const blocks = Math.floor((to - from) / weeks);
  if (blocks < 3) return 0;
  const mean = meanOf(totals, to - blocks * weeks, to);
  let squares = 0;
  for (let i = 0; i < blocks; i++) squares += (meanOf(totals, to - weeks * (i + 1), to - weeks * i) - mean) ** 2;
  return (weeks * squares) / (blocks - 1);
}
