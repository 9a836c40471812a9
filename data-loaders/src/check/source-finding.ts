import type { InputName } from "@vitals/tables";

/** How bad a finding is: the report would be wrong, may be wrong, or is right and could say more. */
export type Severity = "problem" | "warning" | "note";

/** What was counted for a finding. */
export interface Counted {
  /** How many were looked at, and how many of them are as they should not be. */
  looked: number;
  found: number;
  /** Share of the events, and of the annual value, that those found bear; null where it is not counted. */
  events: number | null;
  money: number | null;
}

/** One way in which sources make a report wrong: what is looked at, why it matters, and the way out. */
export interface SourceFinding {
  /** Its name, in lower-case words joined by hyphens. */
  readonly finding: string;
  /** The inputs it compares; it is not looked for where one of them has no source or cannot be read. */
  readonly inputs: readonly InputName[];
  /** What is counted, in the plural. */
  readonly unit: string;
  /** What an example is. People are shown only where the configuration shows names. */
  readonly examples: "account" | "person" | "other";
  /** SELECT of one row, `looked`: how many there are to look at. */
  readonly looked: string;
  /** SELECT of those that are wrong: `example`, and `account_id` where shares of events and money are wanted. */
  readonly found: string;
  /** What is wrong with them, as the end of a sentence that begins with how many there are. */
  readonly says: string;
  /** What it does to the report. */
  readonly why: string;
  readonly wayOut: string;
  /** When it is a problem, a warning or a note, in words; `severity` computes the same. */
  readonly threshold: string;
  severity(counted: Counted): Severity;
}

/** What was found in the tables of the window alone, kept for nights on which nothing in it changes. */
export interface SettledFinding {
  looked: number;
  rows: { example: string | null; account_id?: string | null }[];
}

/** What one finding came to. */
export interface Found extends Counted {
  finding: string;
  inputs: string;
  severity: Severity;
  unit: string;
  /** Of those looked at. */
  share: number;
  /** One sentence with the counts. */
  says: string;
  /** Up to five, the first in order; empty where they may not be shown. */
  examples: string[];
  why: string;
  way_out: string;
  threshold: string;
}

/** The severity by a share: a problem and a warning from these on, a note below. */
export function bySteps(share: number, { problem, warning }: { problem: number; warning: number }): Severity {
  return share >= problem ? "problem" : share >= warning ? "warning" : "note";
}
