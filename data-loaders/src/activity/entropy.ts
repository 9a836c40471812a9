/**
 * Sums of n ln n in billionths, whole numbers that do not depend on the order of addition; they may exceed what a number
 * holds exactly, so they stand in two.
 */
export interface EntropySum {
  high: number;
  low: number;
}

const split = 2 ** 32;
const known = Float64Array.from({ length: 1 << 12 }, (_, n) => (n > 1 ? billionths(n) : 0));

/** Adds n ln n for a number of events. */
export function addEvents(sum: EntropySum, events: number): void {
  const value = events < known.length ? (known[events] as number) : billionths(events);
  const high = Math.floor(value / split);
  sum.high += high;
  sum.low += value - high * split;
}

/** The sum in billionths, as the nearest number. */
export const inBillionths = ({ high, low }: EntropySum) => high * split + low;

/** Rounded to the nearest whole number, halves to the even one, as the engine rounds. */
function billionths(events: number): number {
  const value = events * Math.log(events) * 1e9;
  const below = Math.floor(value);
  const above = value - below;
  return above < 0.5 || (above === 0.5 && below % 2 === 0) ? below : below + 1;
}
