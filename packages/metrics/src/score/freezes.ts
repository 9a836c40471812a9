import { firstWeekOfQuarter } from "../history/first-week-of.ts";
import type { History } from "../history/history.ts";
import { oncePerHistory } from "../history/once-per-history.ts";
import { type CutShares, type Cuts, freezeCuts, rawScore } from "./cuts.ts";
import { standingOf, standings } from "./eligibility.ts";
import { fewestReferenceRows, freezeReference, type Reference, referenceStep, referenceWeeks } from "./reference.ts";
import type { Scales } from "./scales.ts";

/** A reference and the cuts that hold with it until the next one. */
export interface Freeze {
  readonly reference: Reference;
  readonly cuts: Cuts;
}

/**
 * Freezes what customers are compared with: as soon as there is enough of it, then in the first week of each quarter.
 *
 * @param weightsAt - the weights that hold for a row
 * @returns freezes by week, in order
 */
export function freezes(
  history: History,
  scales: Scales,
  weightsAt: (row: number) => Float64Array,
  shares: CutShares,
): Freeze[] {
  const made: Freeze[] = [];
  for (let week = history.firstWeek; week <= history.lastWeek; week++) {
    if (made.length > 0 && firstWeekOfQuarter(week) !== week) continue;
    const rows = referenceRows(history, week);
    if (rows.length < fewestReferenceRows) continue;
    const reference = freezeReference(week, rows, scales);
    const cuts = freezeCuts(rows, (row) => rawScore(scales, reference, weightsAt(row), row), shares);
    made.push({ reference, cuts });
  }
  return made;
}

/** The rows of scored accounts that a reference frozen in a week is made of: every fourth week of the last two years. */
export function referenceRows(history: History, week: number): number[] {
  const byWeek = scoredRows(history);
  const rows: number[] = [];
  for (let each = week; each > week - referenceWeeks; each -= referenceStep) rows.push(...(byWeek.get(each) ?? []));
  return rows;
}

/** Rows of scored accounts by week. */
const scoredRows = oncePerHistory((history: History): Map<number, number[]> => {
  const standing = standingOf(history);
  const rows = new Map<number, number[]>();
  for (let row = 0; row < history.rows; row++) {
    if (standing[row] !== standings.indexOf("scored")) continue;
    const week = history.week[row] as number;
    const known = rows.get(week);
    if (known) known.push(row);
    else rows.set(week, [row]);
  }
  return rows;
});
