import type { SampleWeeks } from "../sample-weeks.ts";
import type { Levels } from "./customer.ts";

/** The same level in every week. */
export function flat(weeks: SampleWeeks, level: number): Levels {
  return new Array<number>(weeks.count + 1).fill(level);
}

/** Levels multiplied from week `from` to week `to`, both included, by a factor or by one for each share of the way. */
export function scaled(levels: Levels, from: number, to: number, factor: number | ((way: number) => number)): Levels {
  return levels.map((level, week) => {
    if (week < from || week > to) return level;
    return level * (typeof factor === "number" ? factor : factor((week - from) / Math.max(1, to - from)));
  });
}

/** A factor that goes evenly from one number to another. */
export function evenly(start: number, end: number): (way: number) => number {
  return (way) => start + (end - start) * way;
}
