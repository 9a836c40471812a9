import { churnLabels, type History, toScoreBands } from "@vitals/metrics";
import { bandNames } from "@vitals/tables";
import type { GradedScore } from "./graded-score.ts";

/** How the bands that follow from the score did. */
export interface GradedBands {
  /** Churn of red customers, in times of everybody's. */
  redLift: number;
  /** Share of the rows before a churn that were red or yellow. */
  belowGreen: number;
  /** Share of all rows that were green. */
  green: number;
}

/** Bands of every row from the score alone; drops that are open hold them at yellow. */
export function bandsOf({ history, scores }: GradedScore, hasOpenDrop: (row: number) => boolean): string[] {
  const { band } = toScoreBands(scores, { start: history.start, hasOpenDrop });
  return Array.from(band, (code) => bandNames[code] as string);
}

/** Grades bands on the rows that are graded. */
export function gradeBands({ rows, at, base }: GradedScore, bands: readonly string[]): GradedBands {
  const of = (band: string) => rows.churned.filter((_, i) => bands[at[i] as number] === band);
  const lost = (churned: Uint8Array) => churned.reduce((sum, each) => sum + each, 0);
  const [red, green] = [of("red"), of("green")];
  return {
    redLift: lost(red) / red.length / base,
    belowGreen: 1 - lost(green) / lost(rows.churned),
    green: green.length / rows.churned.length,
  };
}

/** Changes of band a year, from one scored week to the next, where both weeks are asked for. */
export function flipsPerYear(
  { history, scores, at }: GradedScore,
  bands: readonly string[],
  isWanted: (row: number) => boolean,
): { flips: number; years: number } {
  const weeks = at.map((row) => history.week[row] as number);
  const [first, last] = [Math.min(...weeks), Math.max(...weeks)];
  let flips = 0;
  let pairs = 0;
  for (let row = 1; row < history.rows; row++) {
    const [account, week] = [history.account[row] as number, history.week[row] as number];
    if (history.account[row - 1] !== account || week <= first || week > last) continue;
    if (!isWanted(row - 1) || !isWanted(row)) continue;
    if (Number.isNaN(scores.score[row] as number) || Number.isNaN(scores.score[row - 1] as number)) continue;
    pairs++;
    if (bands[row] !== bands[row - 1]) flips++;
  }
  return { flips: flips / (pairs / 52.18), years: pairs / 52.18 };
}

/** Whether the account of a row has graded rows, none of which churned. */
export function neverChurned({ history, rows }: GradedScore): (row: number) => boolean {
  const stable = new Set(rows.account);
  rows.churned.forEach((churned, i) => {
    if (churned === 1) stable.delete(rows.account[i] as number);
  });
  return (row) => stable.has(history.account[row] as number);
}

/**
 * Whether use was steady around a week: no silence and no collapse begins in the half year after it, nor began in the half year
 * before. A customer that sank once is steady again afterwards; one that never sank in ten years is not asked for.
 */
export function steadyWeeks(history: History): (row: number) => boolean {
  const weeks = 26;
  const labels = (["silence", "collapse"] as const).map((kind) =>
    churnLabels(history, {}, { kind, leadWeeks: 0, windowWeeks: weeks, collapseTo: 0.25 }),
  );
  return (row) => {
    const from = Math.max(row - weeks, history.start[history.account[row] as number] as number);
    return labels.every((label) => !label.subarray(from, row + 1).includes(1));
  };
}
