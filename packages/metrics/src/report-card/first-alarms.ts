import { bandNames } from "@vitals/tables";
import type { ChurnMoment } from "./churn-moments.ts";
import type { Statements } from "./statements.ts";

/** A loss, and the week of the first alarm said in the window before it; null without any. */
export interface HeraldedLoss extends ChurnMoment {
  readonly alarmWeek: number | null;
}

/**
 * Losses whose whole window before lies in the weeks graded, so that an alarm would have been seen, of accounts that had a
 * band in it, so that there was anything to lose.
 */
export function firstAlarms(statements: Statements): HeraldedLoss[] {
  const { losses, alarms, windowWeeks, weeks } = statements;
  const weeksOf = new Map<number, number[]>();
  for (const { account, week } of alarms) weeksOf.set(account, [...(weeksOf.get(account) ?? []), week]);
  const hadBand = withBandBefore(statements);
  return losses
    .filter((loss) => weeks !== null && loss.week - windowWeeks >= weeks.first && hadBand.has(loss.account))
    .map((loss) => {
      const before = (weeksOf.get(loss.account) ?? []).filter(
        (week) => week < loss.week && week >= loss.week - windowWeeks,
      );
      return { ...loss, alarmWeek: before.length > 0 ? Math.min(...before) : null };
    });
}

/** Lost accounts that had a band in the window before. */
function withBandBefore({ losses, account, week, band, windowWeeks }: Statements): Set<number> {
  const lostIn = new Map(losses.map((loss) => [loss.account, loss.week]));
  const none = bandNames.indexOf("none");
  const found = new Set<number>();
  account.forEach((of, row) => {
    const before = (lostIn.get(of) ?? Number.NaN) - (week[row] as number);
    if (before > 0 && before <= windowWeeks && band[row] !== none) found.add(of);
  });
  return found;
}
