import fc from "fast-check";
import type { GradedRows } from "../../src/grading/graded-rows.ts";

/** Rows as they are written in a test, with a risk or a chance each. */
export type GradedLine = readonly [account: number, date: number, churned: 0 | 1, risk: number];

export interface GradedWithRisk extends GradedRows {
  readonly risk: Float64Array;
}

export function graded(...lines: readonly GradedLine[]): GradedWithRisk {
  return {
    account: Int32Array.from(lines, ([account]) => account),
    accounts: Math.max(0, ...lines.map(([account]) => account + 1)),
    date: Int32Array.from(lines, ([, date]) => date),
    churned: Uint8Array.from(lines, ([, , churned]) => churned),
    risk: Float64Array.from(lines, ([, , , risk]) => risk),
  };
}

/** A few accounts on a few dates, with many ties, sometimes more than one row of an account on a date. */
export const anyGraded = (longest = 40) =>
  fc
    .array(
      fc.tuple(
        fc.nat(6),
        fc.nat(3),
        fc.constantFrom<0 | 1>(0, 1),
        fc.nat(9).map((tenths) => 0.05 + tenths / 10),
      ),
      { maxLength: longest },
    )
    .map((lines) => graded(...lines));

/** Row numbers of a table. */
export const rowsOf = (rows: GradedRows): number[] => Array.from(rows.churned.keys());
