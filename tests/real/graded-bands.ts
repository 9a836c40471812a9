import { toScoreBands } from "@vitals/metrics";
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

/** Changes of band a year, from one scored week to the next, of the accounts that are asked for. */
export function flipsPerYear(
  { history, scores, at }: GradedScore,
  bands: readonly string[],
  accounts: ReadonlySet<number>,
): { flips: number; years: number } {
  const weeks = at.map((row) => history.week[row] as number);
  const [first, last] = [Math.min(...weeks), Math.max(...weeks)];
  let flips = 0;
  let pairs = 0;
  for (let row = 1; row < history.rows; row++) {
    const [account, week] = [history.account[row] as number, history.week[row] as number];
    if (history.account[row - 1] !== account || week <= first || week > last || !accounts.has(account)) continue;
    if (Number.isNaN(scores.score[row] as number) || Number.isNaN(scores.score[row - 1] as number)) continue;
    pairs++;
    if (bands[row] !== bands[row - 1]) flips++;
  }
  return { flips: flips / (pairs / 52.18), years: pairs / 52.18 };
}

/** Accounts with graded rows, none of which churned. */
export function stableAccounts({ rows }: GradedScore): Set<number> {
  const stable = new Set(rows.account);
  rows.churned.forEach((churned, i) => {
    if (churned === 1) stable.delete(rows.account[i] as number);
  });
  return stable;
}
