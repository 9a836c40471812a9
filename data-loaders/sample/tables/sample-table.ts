import type { InputName } from "@vitals/tables";
import type { FatedCustomer } from "../customers/draw-customers.ts";
import type { SampleWeeks } from "../sample-weeks.ts";

/** What every table of the sample is made from. */
export interface SampleWorld {
  readonly seed: number;
  readonly weeks: SampleWeeks;
  readonly customers: readonly FatedCustomer[];
}

/** A row that is broken on purpose, as it stands in the file, and why nobody can use it. */
export interface BrokenRow<Row> {
  readonly row: Row;
  readonly why: string;
}

/** A text file of the sample, whole. */
export interface SampleTable {
  readonly input: InputName;
  /** Its place in the folder of the sample. */
  readonly file: string;
  readonly text: string;
  /** Rows in the file, repeated and broken ones included. */
  readonly rows: number;
  /** Rows that repeat an earlier one to the letter. */
  readonly repeats: number;
  /** Why each of the broken ones is. */
  readonly broken: readonly string[];
}
