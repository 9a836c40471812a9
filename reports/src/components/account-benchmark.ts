/** What a signal is compared with: the middle half of others, and over whom it was taken. */
export interface BenchmarkRange {
  /** Customers that renewed and grew, in the year before; or today's customers, which says what is usual, not what is good. */
  readonly kind: "renewed-and-grew" | "usual";
  /** One in twenty is below `lowest`, one in twenty above `highest`. */
  readonly lowest: number;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  readonly highest: number;
  /** Null where it was taken over all segments. */
  readonly segment: string | null;
  /** Customers of the segment and age. */
  readonly accounts: number;
  /** Customers of the age in all segments; null where ages are not told apart. */
  readonly accountsOfAge: number | null;
  readonly accountsInAll: number;
}

/**
 * A range, and where one account's value of the report week stands in it; null where nothing is judged. Its distance is null
 * where the range has no width.
 */
export interface AccountBenchmark extends BenchmarkRange {
  readonly standing: { readonly side: "worse" | "within" | "better"; readonly distance: number | null } | null;
}
