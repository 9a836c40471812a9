import type { Band } from "@vitals/tables";
import type { ChurnDefinition } from "../score/churn/churn-definition.ts";

/** What a published week said of an account that was a customer in it. */
export interface SaidAccount {
  readonly id: string;
  readonly band: Band;
  /** To two decimals; null where there was none. */
  readonly score: number | null;
  /** To four decimals; null while the gate was closed. */
  readonly likelihood: number | null;
}

/** An alarm or opportunity that was not closed in a published week. */
export interface SaidAlarm {
  readonly id: string;
  readonly account: string;
  readonly type: "alarm" | "opportunity";
  readonly kind: string;
  /** Monday of the week in which it was first said, as an epoch day. */
  readonly firstWeek: number;
  readonly state: string;
}

/** Everything that a published week said and that can be held against what happened. */
export interface Said {
  /** Monday of the report week, as an epoch day. */
  readonly week: number;
  /** What counted as churn then. */
  readonly churn: ChurnDefinition;
  /** By id. */
  readonly accounts: readonly SaidAccount[];
  /** By id. */
  readonly alarms: readonly SaidAlarm[];
}
