import type { GradedRows } from "./graded-rows.ts";

/** Distinct accounts by how they turned out; one that churned on some date has churned. */
export interface OutcomeCounts {
  readonly churned: number;
  readonly retained: number;
}

/** Counts accounts, not rows: many rows before one churn are one outcome. */
export function outcomeCounts({ account, churned }: GradedRows): OutcomeCounts {
  const lost = new Set(account.filter((_, i) => churned[i] === 1));
  return { churned: lost.size, retained: new Set(account).size - lost.size };
}
