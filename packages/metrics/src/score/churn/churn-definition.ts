import type { ChurnKind } from "@vitals/tables";
import { column, type Facts } from "../../columns.ts";

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

/** Churn as somebody sets it: the kind may be left to the data. */
export type ChurnSetting = Omit<ChurnDefinition, "kind"> & { readonly kind?: ChurnKind | undefined };

/** Half a year from now on, and a collapse to a quarter. */
export const usualChurn: ChurnSetting = { leadWeeks: 0, windowWeeks: 26, collapseTo: 0.25 };

/** Churn as configured: recorded outcomes where there are any, else silence, unless a kind is named. */
export function churnOf(facts: Pick<Facts, "outcomes" | "accounts">, { kind, ...when }: ChurnSetting): ChurnDefinition {
  return { ...when, kind: kind ?? (isRecorded(facts) ? "outcomes" : "silence") };
}

function isRecorded({ outcomes, accounts }: Pick<Facts, "outcomes" | "accounts">): boolean {
  const lost = Array.from(column<string>(outcomes, "kind")).includes("churned");
  return lost || Array.from(column<number>(accounts, "ended_on")).some((day) => day !== null);
}
