import type { Freeze } from "./freezes.ts";
import { healthierThan } from "./reference.ts";
import type { Scores } from "./scores.ts";

/** What each component says of a row under the reference of another. */
export function shareOf(
  { components, scaled, freezes, freezeOf }: Scores,
  row: number,
  referenceRow: number,
): Float64Array {
  const { reference } = freezes[freezeOf[referenceRow] as number] as Freeze;
  return Float64Array.from(components, ({ good }, k) =>
    healthierThan(reference, k, (scaled[k] as Float64Array)[row] as number, good),
  );
}

/** Share of last week's value in this week's. */
const carried = 0.5;

/** This week's share, smoothed by the week before; as it is where there was none. */
export function blend(share: number, before: number): number {
  return Number.isNaN(before) ? share : (1 - carried) * share + carried * before;
}
