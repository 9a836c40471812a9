import type { AgeBand, BenchmarkKind } from "@vitals/tables";

/** What customers like one another have of a signal: the middle half, and over whom it was taken. */
export interface Benchmark {
  /** Null for all segments. */
  readonly segment: string | null;
  /** Null for all ages. */
  readonly ageBand: AgeBand | null;
  readonly kind: BenchmarkKind;
  /** One in twenty of them is below `lowest`, one in twenty above `highest`. */
  readonly lowest: number;
  readonly highest: number;
  /** A quarter of them is below `low`, a quarter above `high`. */
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  /** Accounts of this segment and age. */
  readonly accounts: number;
  /** Accounts of this age in all segments; null where ages are not told apart. */
  readonly accountsOfAge: number | null;
  readonly accountsInAll: number;
}
