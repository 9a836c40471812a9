import type { ChurnMoment } from "./churn-moments.ts";
import type { Statements } from "./statements.ts";

/** A loss, and the week of the first alarm said in the window before it; null without any. */
export interface HeraldedLoss extends ChurnMoment {
  readonly alarmWeek: number | null;
}

/** Losses whose whole window before lies in the weeks graded, so that an alarm would have been seen. */
export function firstAlarms({ losses, alarms, windowWeeks, weeks }: Statements): HeraldedLoss[] {
  const weeksOf = new Map<number, number[]>();
  for (const { account, week } of alarms) weeksOf.set(account, [...(weeksOf.get(account) ?? []), week]);
  return losses
    .filter(({ week }) => weeks !== null && week - windowWeeks >= weeks.first)
    .map((loss) => {
      const before = (weeksOf.get(loss.account) ?? []).filter(
        (week) => week < loss.week && week >= loss.week - windowWeeks,
      );
      return { ...loss, alarmWeek: before.length > 0 ? Math.min(...before) : null };
    });
}
