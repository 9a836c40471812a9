import { type CurvePoint, type CurveStep, curvePoints, shareByDay } from "../durations/kaplan-meier.ts";

/** How a launch is taken up. */
export interface LaunchCurve {
  /** Share of the customers that have used it, by days since the launch. */
  readonly curve: readonly CurveStep[];
  /** The same at the end of each complete week since the launch, the launch itself first; at most a year of them. */
  readonly weeks: readonly CurvePoint[];
  readonly customers: number;
  readonly taken: number;
}

/** After a year a launch is a feature like any other. */
const weeksMost = 52;

/**
 * How a launch is taken up: the share of today's customers that used it by each day since, those that began later
 * counted from their own beginning, and those that have not used it yet counted as still waiting.
 *
 * Use is known by the week, so a customer counts from the Monday of its first one.
 *
 * @param launchedOn, `startedOn`, `firstUse` - epoch days; `startedOn` null when unknown
 * @param lastWeek - Monday of the report week
 */
export function launchCurve(
  customers: readonly { startedOn: number | null; firstUse: number | null }[],
  { launchedOn, lastWeek }: { launchedOn: number; lastWeek: number },
): LaunchCurve {
  const waits = customers
    .map(({ startedOn, firstUse }) => {
      const from = Math.max(launchedOn, startedOn ?? launchedOn);
      const until = firstUse ?? lastWeek + 6;
      return { days: Math.max(0, until - from), happened: firstUse !== null, isThere: from <= lastWeek + 6 };
    })
    .filter(({ isThere }) => isThere);
  return {
    curve: shareByDay(waits),
    weeks: curvePoints(waits, weekEnds(lastWeek + 6 - launchedOn)),
    customers: waits.length,
    taken: waits.filter(({ happened }) => happened).length,
  };
}

/** Days since the launch at which its weeks were over. */
function weekEnds(days: number): number[] {
  const complete = Math.min(weeksMost, Math.floor(days / 7));
  return Array.from({ length: Math.max(0, complete + 1) }, (_, week) => 7 * week);
}
