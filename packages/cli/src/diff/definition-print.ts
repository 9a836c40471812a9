/** One published definition as one side computes it. */
export interface DefinitionPrint {
  readonly id: string;
  /** What kind of thing it is. */
  readonly kind: "signal" | "alarm" | "opportunity" | "notice" | "component" | "band";
  readonly version: number;
  readonly status: string;
  /** Checksums of what it says of the facts, by column. */
  readonly digests: Readonly<Record<string, string>>;
  /** Rows in which it says something; with 0, a change of it cannot be seen on these facts. */
  readonly says: number;
}

/** Whether two sides compute something else, as far as both have a column for it. */
export function computesOther(before: DefinitionPrint, after: DefinitionPrint): boolean {
  return Object.entries(before.digests).some(([column, digest]) => (after.digests[column] ?? digest) !== digest);
}
