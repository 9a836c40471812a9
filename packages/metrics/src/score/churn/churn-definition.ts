/** What counts as churn. */
export const churnKinds = ["outcomes", "silence", "collapse"] as const;

export type ChurnKind = (typeof churnKinds)[number];

/** What counts as churn, and when. */
export interface ChurnDefinition {
  readonly kind: ChurnKind;
  /** Churn counts from this many weeks after a statement. */
  readonly leadWeeks: number;
  /** And for this many weeks. */
  readonly windowWeeks: number;
  /** Share of its output before that a collapsed customer stays below. */
  readonly collapseTo: number;
}

/** Half a year from now on, and a collapse to a quarter. */
export const usualChurn: Omit<ChurnDefinition, "kind"> = { leadWeeks: 0, windowWeeks: 26, collapseTo: 0.25 };
