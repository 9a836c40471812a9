import type { Tables } from "./columns.ts";

/** How people appear in a report. */
export type UserPolicy = "hidden" | "pseudonym" | "name";

/** What one audience may see. */
export interface Slice {
  /** The folder of its report. */
  readonly name: string;
  /** `team` for our own people, `customer` for the customer itself. */
  readonly kind: "team" | "customer";
  readonly accounts: ReadonlySet<string>;
  /** Whether that is everybody, so that nothing has to be kept back. */
  readonly isWhole: boolean;
  readonly users: UserPolicy;
  /** The report's name. */
  readonly title: string;
}

/** The tables of a report, all of them or a slice. */
export interface ReportTables {
  readonly facts: Tables;
  readonly health: Tables;
}

/**
 * Accounts outside a slice that must stand behind a figure of the whole book before the slice may hold it: with fewer, what is
 * known of one's own accounts could be taken away from it and the rest be guessed.
 */
export const fewestOthers = 5;
