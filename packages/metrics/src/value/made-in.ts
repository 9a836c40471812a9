import type { MadeValue, ValuePeriod } from "./value-made.ts";

/** Money that one account made in the last weeks and in as many before, over all its commands. */
export function madeIn(made: readonly MadeValue[] | undefined, weeks: ValuePeriod): { now: number; before: number } {
  let [now, before] = [0, 0];
  for (const each of made ?? []) {
    now += each.now[weeks];
    before += each.before[weeks];
  }
  return { now, before };
}
