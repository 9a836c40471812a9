import type { Columns } from "../columns.ts";
import type { History } from "../history/history.ts";
import type { ChurnDefinition } from "../score/churn/churn-definition.ts";
import { type ChurnLabels, churnWeeks } from "../score/churn/churn-labels.ts";

/** The loss of an account; one each, the first of those looked at. */
export interface ChurnMoment {
  readonly account: number;
  /** Week number of the first week of being lost. */
  readonly week: number;
}

/** Which losses are looked for. */
interface Losses {
  readonly definition: ChurnDefinition;
  /** What became of every row under this definition. */
  readonly labels: ChurnLabels;
  /** Week number; losses in it and before do not count, so that one that came back can be lost again. */
  readonly after: number;
}

/**
 * When each account that churned after a week was first lost: the recorded week, or the first week of a silence or collapse,
 * which is only known when its window has closed.
 */
export function churnMoments(
  history: History,
  outcomes: Columns,
  { definition, labels, after }: Losses,
): ChurnMoment[] {
  const weeks =
    definition.kind === "outcomes" ? churnWeeks(history, outcomes) : beginnings(history, labels, definition.leadWeeks);
  return weeks.flatMap((of, account) => {
    const week = Math.min(...of.filter((each) => each > after && each <= history.lastWeek));
    return Number.isFinite(week) ? [{ account, week }] : [];
  });
}

/** First weeks of every silence or collapse: where the window after a row is one, and that of the row before was not. */
function beginnings({ start, week, accountIds }: History, labels: ChurnLabels, leadWeeks: number): number[][] {
  return accountIds.map((_, a) => {
    const found: number[] = [];
    for (let row = start[a] as number; row < (start[a + 1] as number); row++) {
      const isFirst = row === start[a] || labels[row - 1] !== 1;
      if (labels[row] === 1 && isFirst) found.push((week[row] as number) + leadWeeks + 1);
    }
    return found;
  });
}
