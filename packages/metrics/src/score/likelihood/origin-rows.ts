/** Account-weeks to forecast, and their outcomes with the week from which each was known. */
export interface OriginRows {
  /** Account ids by index. */
  readonly accountIds: readonly string[];
  /** Account index of each row. */
  readonly account: Int32Array;
  /** Week number of each row; it stands for what was known when that week ended. */
  readonly week: Int32Array;
  /** 1 where the account churned within the window; looked at only from `knownFrom` on. */
  readonly churned: Uint8Array;
  /** Week number at whose end the outcome was known: when the window had closed, or later; the greatest integer if never. */
  readonly knownFrom: Int32Array;
  /** How much of one real outcome a row stands for: step over window. */
  readonly weight: Float64Array;
  readonly columns: number;
  /**
   * The components of the rows that are asked for, row-major, NaN where missing, standardised by the reference that was
   * frozen in that week; it must look at nothing later than the later of that week and the row's own.
   */
  readonly standardised: (rows: Int32Array, fitWeek: number) => Float64Array;
}

/** Throws unless the columns fit each other and no outcome is known before its window has closed. */
export function checkOriginRows(rows: OriginRows, leadWeeks: number, windowWeeks: number): void {
  const { account, week, churned, knownFrom, weight, accountIds } = rows;
  const lengths = [account, week, churned, knownFrom, weight].map((each) => each.length);
  if (new Set(lengths).size > 1) {
    throw new Error(
      `columns of unlike length: ${lengths.join(", ")}; give one account, week, outcome and weight per row`,
    );
  }
  const stranger = account.findIndex((each) => !(each >= 0 && each < accountIds.length));
  if (stranger !== -1) throw new Error(`no such account: ${account[stranger]} in row ${stranger}; it has no id`);
  for (let i = 0; i < week.length; i++) {
    const closes = (week[i] as number) + leadWeeks + windowWeeks;
    if ((knownFrom[i] as number) >= closes) continue;
    throw new Error(
      `an outcome known before its window closed: row ${i}, week ${week[i]}, known from week ${knownFrom[i]}; it closes with week ${closes}`,
    );
  }
}
