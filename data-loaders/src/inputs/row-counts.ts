/** The accounting equation of one input: read = used + duplicate + before + after + excluded + quarantined. */
export interface RowCounts {
  read: number;
  used: number;
  duplicate: number;
  /** Rows before the history begins, after the report week, and of accounts that are left out. */
  before: number;
  after: number;
  excluded: number;
  quarantined: number;
}

/**
 * Checks that no row is lost and none invented.
 *
 * @throws when the equation does not hold, which is a defect of this program; nothing is published then
 */
export function assertBalanced(input: string, counts: RowCounts): void {
  const { read, ...parts } = counts;
  const sum = parts.used + parts.duplicate + parts.before + parts.after + parts.excluded + parts.quarantined;
  if (read !== sum) {
    const terms = Object.entries(parts).map(([name, count]) => `${name} ${count}`);
    throw new Error(
      `rows of ${input} do not add up: read ${read}, found ${terms.join(" + ")} = ${sum}: please report it`,
    );
  }
}
