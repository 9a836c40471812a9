/**
 * The quantile of ascending values, interpolated between neighbours (type 7 of Hyndman and Fan 1996); NaN of none.
 *
 * @param share - 0 for the least, 1 for the most
 */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  const high = sorted[Math.ceil(at)] ?? low;
  return low + (high - low) * (at - Math.floor(at));
}

/** The middle of ascending values; NaN of none. */
export function median(sorted: ArrayLike<number>): number {
  return quantile(sorted, 0.5);
}
