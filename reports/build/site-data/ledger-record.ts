/** What the pages say about the ledger. */
export interface LedgerRecord {
  /** Weeks published up to the report week, and corrections of them. */
  readonly weeks: number;
  readonly corrections: number;
  /** Monday of the first week published, as an epoch day; null when there is none. */
  readonly firstWeek: number | null;
  /** Hash of the newest entry up to the report week. */
  readonly hash: string | null;
  /** What is wrong with the ledger; null when every entry is proved. */
  readonly wrong: string | null;
}
