/** What is known of one case: how long it was watched, and whether the thing happened at the end of that time. */
export interface Watched {
  readonly time: number;
  readonly happened: boolean;
}

/** From this time on, this share has not happened yet. */
export interface SurvivalStep {
  readonly time: number;
  readonly share: number;
}

/**
 * The share of cases for which the thing has not happened yet, by time; one step for each time at which it did.
 *
 * Cases that are still waiting count for as long as they were watched (Kaplan and Meier 1958, product limit).
 *
 * @param cases - in any order; none gives no steps
 */
export function kaplanMeier(cases: readonly Watched[]): SurvivalStep[] {
  const inOrder = [...cases].sort((one, other) => one.time - other.time);
  const steps: SurvivalStep[] = [];
  let share = 1;
  for (let i = 0; i < inOrder.length; ) {
    const time = (inOrder[i] as Watched).time;
    const atRisk = inOrder.length - i;
    let happened = 0;
    for (; i < inOrder.length && (inOrder[i] as Watched).time === time; i++) happened += Number(inOrder[i]?.happened);
    if (happened === 0) continue;
    share *= 1 - happened / atRisk;
    steps.push({ time, share });
  }
  return steps;
}

/** The time by which half of the cases happened; NaN while fewer have. */
export function medianTime(steps: readonly SurvivalStep[]): number {
  return steps.find(({ share }) => share <= 0.5 + 1e-12)?.time ?? Number.NaN;
}

/** The share of cases that happened by a time, the time itself included. */
export function shareBy(steps: readonly SurvivalStep[], time: number): number {
  let waiting = 1;
  for (const step of steps) if (step.time <= time) waiting = step.share;
  return 1 - waiting;
}
