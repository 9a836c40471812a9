/** What was foreseen, or could have been, of accounts on dates, with how it turned out: one row per account and date. */
export interface GradedRows {
  /** Account index of each row: 0 to `accounts` - 1. */
  readonly account: Int32Array;
  readonly accounts: number;
  /** Any whole number per date, such as a week number. */
  readonly date: Int32Array;
  /** 1 where the account churned within the window, else 0. */
  readonly churned: Uint8Array;
}

/** How often each account counts: once, unless accounts are drawn again. */
export type Times = ArrayLike<number>;

/** Throws unless the columns are of one length and name accounts that exist. */
export function checkGradedRows(
  { account, accounts, date, churned }: GradedRows,
  ...beside: ArrayLike<number>[]
): void {
  const lengths = [account, date, churned, ...beside].map((each) => each.length);
  if (lengths.some((length) => length !== churned.length)) {
    throw new Error(
      `columns of unlike length: ${lengths.join(", ")}; give one account, date, outcome and number per row`,
    );
  }
  const stranger = account.findIndex((each) => !(each >= 0 && each < accounts));
  if (stranger !== -1)
    throw new Error(`no such account: ${account[stranger]} in row ${stranger}, of ${accounts} accounts`);
  for (const numbers of beside) {
    for (let i = 0; i < numbers.length; i++) {
      if (Number.isNaN(numbers[i])) throw new Error(`nothing to grade: row ${i} has no number; leave such rows out`);
    }
  }
}

/** The rows that are asked for, with the same account indices. */
export function someRows(rows: GradedRows, wanted: Int32Array): GradedRows {
  return {
    accounts: rows.accounts,
    account: wanted.map((i) => rows.account[i] as number),
    date: wanted.map((i) => rows.date[i] as number),
    churned: Uint8Array.from(wanted, (i) => rows.churned[i] as number),
  };
}
