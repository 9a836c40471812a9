import type { BandName } from "../../../src/components/band-mark.js";

/** The first page as it was said in a week, finished, so that nothing that changes later can change it. */
export interface WeekPage {
  /** Its first sentence, plain text. */
  readonly sentence: string;
  /** All of it as HTML that needs no script, no style and no file. */
  readonly html: string;
}

/** What the ledger holds of a published week. */
export interface ArchivedWeek {
  /** `2026-W46`. */
  readonly name: string;
  /** Its Monday, as an epoch day. */
  readonly week: number;
  /** Null where the ledger was written before pages were kept in it. */
  readonly page: WeekPage | null;
  readonly bands: Readonly<Record<BandName, number>>;
  /** Statements that were not closed. */
  readonly alarms: number;
  readonly opportunities: number;
  /** Of the entry that was published first. */
  readonly hash: string;
  readonly corrections: readonly WeekCorrection[];
}

/** The weeks that a report looks back on, oldest first; or that they stand in another report, which holds all customers. */
export type Archive = readonly ArchivedWeek[] | "elsewhere";

/** How a later publication of the same week differed from the one before it. */
export interface WeekCorrection {
  readonly hash: string;
  /** Customers that came, went, or stand in another band. */
  readonly customers: number;
  /** Statements that were made, withdrawn, or changed state, such as answered. */
  readonly statements: number;
}
