import type { CardSource } from "@vitals/tables";
import type { ChurnMoment } from "./churn-moments.ts";
import type { FiredAlarm } from "./fired-alarm.ts";

/** What was said of accounts, week by week, and what became of it; one entry per account and week. */
export interface Statements {
  readonly source: CardSource;
  /** Indices of the history's accounts, and how many of those there are. */
  readonly account: Int32Array;
  readonly accounts: number;
  /** Week numbers. */
  readonly week: Int32Array;
  /** Place in `bandNames`. */
  readonly band: Uint8Array;
  /** The stated chance of churn; NaN where none was. */
  readonly chance: Float64Array;
  /**
   * 1 churned within the window that was stated, 0 did not; NaN while nobody can know, where no band was said, and, where
   * churn is silence or collapse, for accounts without a score, who were silent already.
   */
  readonly churned: Float64Array;
  /** Alarms that were first said in these weeks. */
  readonly alarms: readonly FiredAlarm[];
  /** Losses while statements were made. */
  readonly losses: readonly ChurnMoment[];
  /** Weeks for which churn was foretold. */
  readonly windowWeeks: number;
  /** First and last week number; null of no statement. */
  readonly weeks: { readonly first: number; readonly last: number } | null;
}
