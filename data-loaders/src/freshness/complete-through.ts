/** What was done on one day, as `fleet_days` has it; `day` is an epoch day. */
export interface FleetDay {
  readonly day: number;
  readonly done: number;
}

/** How far the events are complete. */
export interface Completeness {
  /** The last day before the days that hold too little; the newest day where none does. */
  readonly through: number;
  /** The newest day with an event. */
  readonly newest: number;
  /** The first of those days, with what it holds and what such weekdays usually hold; null where there is none. */
  readonly short: { readonly day: number; readonly done: number; readonly usual: number } | null;
}

/** A day is compared with the same weekday of so many weeks before it, of which at least half must be known. */
const compared = 8;
/** Below so much on a usual day chance decides. */
const fewest = 20;
/** A weekday that usually holds less than this part of the busiest one says nothing: few people work on it. */
const quiet = 0.25;
/** Below this part of what is usual a day is not loaded whole. */
const part = 0.5;
/** What lasts longer than so many days is no half load but a change, and is believed. */
const longest = 21;

/**
 * Through which day the events are complete: the last days are not when each holds less than half of what the same weekday
 * held in the eight weeks before.
 *
 * The newest day is never judged, since it is usually not over. Days that cannot be judged, because such weekdays are
 * quiet or `isQuiet` says so, neither begin nor end such a run.
 *
 * @param days - without gaps, oldest first; the last is the newest with an event
 */
export function completeThrough(days: readonly FleetDay[], isQuiet: (day: number) => boolean): Completeness | null {
  const newest = days.at(-1);
  if (!newest) return null;
  const doneOn = new Map(days.map(({ day, done }) => [day, done]));
  let short: Completeness["short"] = null;
  for (let { day } = newest; --day >= newest.day - longest; ) {
    const done = doneOn.get(day);
    const usual = usualOn(day, doneOn, isQuiet);
    if (done === undefined || usual === null || isQuiet(day)) continue;
    const busiest = Math.max(...Array.from({ length: 7 }, (_, ago) => usualOn(day - ago, doneOn, isQuiet) ?? 0));
    if (usual < busiest * quiet) continue;
    if (done >= usual * part) return { through: short ? short.day - 1 : newest.day, newest: newest.day, short };
    short = { day, done, usual };
  }
  return { through: newest.day, newest: newest.day, short: null };
}

/** The middle of the same weekdays before; null where too few are known or they are quiet. */
function usualOn(day: number, doneOn: ReadonlyMap<number, number>, isQuiet: (day: number) => boolean): number | null {
  const before: number[] = [];
  for (let week = 1; week <= compared; week++) {
    const done = doneOn.get(day - 7 * week);
    if (done !== undefined && !isQuiet(day - 7 * week)) before.push(done);
  }
  if (before.length < compared / 2) return null;
  const sorted = before.sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const middle =
    sorted.length % 2 ? (sorted[half] as number) : ((sorted[half - 1] as number) + (sorted[half] as number)) / 2;
  return middle >= fewest ? middle : null;
}
