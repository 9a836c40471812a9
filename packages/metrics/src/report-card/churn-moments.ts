import type { Columns } from "../columns.ts";
import type { History } from "../history/history.ts";
import type { ChurnDefinition } from "../score/churn/churn-definition.ts";
import { type ChurnLabels, churnWeeks } from "../score/churn/churn-labels.ts";

/** The loss of an account; one each, the first. */
export interface ChurnMoment {
  readonly account: number;
  /** Week number of the first week of being lost. */
  readonly week: number;
}

/**
 * When each account that churned was lost for the first time: the recorded week, or the first week of the silence or
 * collapse, which is only known when its window has closed.
 *
 * @param labels - what became of every row under this definition
 */
export function churnMoments(
  history: History,
  outcomes: Columns,
  { definition, labels }: { readonly definition: ChurnDefinition; readonly labels: ChurnLabels },
): ChurnMoment[] {
  const weeks =
    definition.kind === "outcomes"
      ? churnWeeks(history, outcomes).map((of) => Math.min(...of.filter((week) => week <= history.lastWeek)))
      : firstLosses(history, labels, definition.leadWeeks);
  return weeks.flatMap((week, account) => (Number.isFinite(week) ? [{ account, week }] : []));
}

function firstLosses({ start, week, accountIds }: History, labels: ChurnLabels, leadWeeks: number): number[] {
  return accountIds.map((_, a) => {
    for (let row = start[a] as number; row < (start[a + 1] as number); row++)
      if (labels[row] === 1) return (week[row] as number) + leadWeeks + 1;
    return Number.POSITIVE_INFINITY;
  });
}
