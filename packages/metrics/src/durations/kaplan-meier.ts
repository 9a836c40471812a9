/** How long something was waited for: until it happened, or until nobody could look any longer. */
export interface Duration {
  /** Never below zero. */
  readonly days: number;
  readonly happened: boolean;
}

/** The share that has it after so many days; a step of the curve. */
export interface CurveStep {
  readonly days: number;
  /** From 0 to 1. */
  readonly share: number;
  /** How many still waited just before. */
  readonly waiting: number;
}

/** What the curve says of one day. */
export interface CurvePoint {
  readonly days: number;
  /** Share that has got there by then, from 0 to 1. */
  readonly share: number;
  /** How many are known to wait still at the end of that day. */
  readonly waiting: number;
}

/**
 * The share that has got there by each day, counting those that have not yet: a median of those that have would look
 * better the more are stuck.
 *
 * One less the product-limit estimate of Kaplan and Meier, "Nonparametric estimation from incomplete observations",
 * Journal of the American Statistical Association 53 (1958). Those whose wait ended on the day of a step still count as
 * waiting in it.
 *
 * @returns one step for each different day on which it happened, in order; empty when it never did
 */
export function shareByDay(durations: readonly Duration[]): CurveStep[] {
  const sorted = [...durations].sort((a, b) => a.days - b.days);
  const steps: CurveStep[] = [];
  let left = 1;
  for (let i = 0; i < sorted.length; ) {
    const { days } = sorted[i] as Duration;
    const waiting = sorted.length - i;
    let happened = 0;
    for (; i < sorted.length && sorted[i]?.days === days; i++) happened += Number(sorted[i]?.happened);
    if (happened === 0) continue;
    left *= 1 - happened / waiting;
    steps.push({ days, share: 1 - left, waiting });
  }
  return steps;
}

/** The first day by which at least this share has got there; null while fewer have. */
export function dayOfShare(curve: readonly CurveStep[], share: number): number | null {
  return curve.find((step) => step.share >= share - 1e-12)?.days ?? null;
}

/** The share that has got there by a day. */
export function shareAt(curve: readonly CurveStep[], days: number): number {
  return curve.findLast((step) => step.days <= days)?.share ?? 0;
}

/** The curve on the days asked for, with how many still wait then: what a picture of it is drawn from. */
export function curvePoints(durations: readonly Duration[], days: readonly number[]): CurvePoint[] {
  const curve = shareByDay(durations);
  return days.map((day) => ({
    days: day,
    share: shareAt(curve, day),
    waiting: durations.filter((each) => (each.happened ? each.days > day : each.days >= day)).length,
  }));
}
