import { meanOf, type OwnWeeks } from "./own-weeks.ts";

/** Share of the weeks of a stretch that must be known of last year. */
const enoughKnown = 2 / 3;

/** The mean of the own weeks a year before those from `from` up to and without `to`; NaN where too few are known. */
export function meanLastYear({ weeks }: OwnWeeks, totals: Float64Array, from: number, to: number): number {
  const first = placeOf(weeks, (weeks[from] as number) - 52);
  const end = placeOf(weeks, (weeks[to - 1] as number) - 52 + 1);
  return end - first >= enoughKnown * (to - from) ? meanOf(totals, first, end) : Number.NaN;
}

/** Number of the first own week that is not before a week. */
function placeOf(weeks: Int32Array, week: number): number {
  let [low, high] = [0, weeks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((weeks[middle] as number) < week) low = middle + 1;
    else high = middle;
  }
  return low;
}
