import { type CurveStep, type Duration, dayOfShare, shareAt, shareByDay } from "../durations/kaplan-meier.ts";

/** An alarm as the `alarms` table has it; days are epoch days. */
export interface AlarmWait {
  readonly first_week: number;
  readonly closed_week: number | null;
  readonly answered_on: number | null;
}

/** How long alarms wait for an answer. */
export interface TimeToAnswer {
  readonly alarms: number;
  readonly answered: number;
  /** Days by which half are answered; null while fewer are. */
  readonly medianDays: number | null;
  /** Share answered within a week of being said. */
  readonly withinWeek: number | null;
  readonly curve: readonly CurveStep[];
}

/**
 * How long alarms wait for an answer, counted from the Monday after their first week, when the report first says them.
 *
 * One that still stands without an answer counts as waiting so far; one that closed without any counts as never answered,
 * because leaving it out would make those look good who wait until things mend themselves.
 *
 * @param lastWeek - Monday of the report week
 */
export function timeToAnswer(alarms: readonly AlarmWait[], lastWeek: number): TimeToAnswer {
  const durations = alarms.map((alarm) => waitOf(alarm, lastWeek));
  const curve = shareByDay(durations);
  return {
    alarms: alarms.length,
    answered: alarms.filter(({ answered_on }) => answered_on !== null).length,
    medianDays: dayOfShare(curve, 0.5),
    withinWeek: alarms.length === 0 ? null : shareAt(curve, 7),
    curve,
  };
}

/** Days from when it was said to its answer, or as long as nobody gave one. */
export function waitOf({ first_week, closed_week, answered_on }: AlarmWait, lastWeek: number): Duration {
  const said = first_week + 7;
  if (answered_on !== null) return { days: Math.max(0, answered_on - said), happened: true };
  if (closed_week !== null) return { days: Number.POSITIVE_INFINITY, happened: false };
  return { days: Math.max(0, lastWeek + 7 - said), happened: false };
}
