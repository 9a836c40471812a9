import type { GradedRows } from "./graded-rows.ts";

/** Distinct accounts behind the outcomes of either kind; one that stayed for years and then churned is in both. */
export interface OutcomeCounts {
  readonly churned: number;
  readonly retained: number;
}

/**
 * Counts accounts, not rows: many rows before one churn are one outcome. More rows never make fewer outcomes, so that
 * what rests on these counts does not close because more became known.
 */
export function outcomeCounts({ account, churned }: GradedRows): OutcomeCounts {
  const distinct = (ended: 0 | 1) => new Set(account.filter((_, i) => churned[i] === ended)).size;
  return { churned: distinct(1), retained: distinct(0) };
}
