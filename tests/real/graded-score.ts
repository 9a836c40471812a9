import {
  type ChurnDefinition,
  churnLabels,
  type Facts,
  type GradedRows,
  gradedAreaUnderCurve,
  type History,
  horizonFor,
  rankTogether,
  rankWithinDates,
  type Scores,
  toHistory,
  topShareLift,
  toScores,
} from "@vitals/metrics";
import { epochDayOf, weekNumber } from "@vitals/tables";

/** Weeks that are graded: from one Monday to another, every so many. */
export interface GradedWeeks {
  from: string;
  to: string;
  every: number;
}

/** The score over history beside what became of its customers. */
export interface GradedScore {
  history: History;
  scores: Scores;
  churn: ChurnDefinition;
  labels: Float64Array;
  /** Graded rows, and the row of the history that each is. */
  rows: GradedRows;
  at: number[];
  /** Share of the graded rows that churned. */
  base: number;
}

/** Scores a history and keeps the rows that have a score and a known outcome, in the weeks that are graded. */
export function gradedScore(facts: Facts, churn: ChurnDefinition, { from, to, every }: GradedWeeks): GradedScore {
  const history = toHistory(facts);
  const scores = toScores(history, { horizon: horizonFor(churn.windowWeeks) });
  const labels = churnLabels(history, facts.outcomes, churn);
  const [first, last] = [weekNumber(epochDayOf(from)), weekNumber(epochDayOf(to))];
  const at = Array.from({ length: history.rows }, (_, row) => row).filter((row) => {
    const week = history.week[row] as number;
    const isIn = week >= first && week <= last && (week - first) % every === 0;
    return isIn && !Number.isNaN(scores.score[row] as number) && !Number.isNaN(labels[row] as number);
  });
  const rows = {
    accounts: history.accountIds.length,
    account: Int32Array.from(at, (row) => history.account[row] as number),
    date: Int32Array.from(at, (row) => history.week[row] as number),
    churned: Uint8Array.from(at, (row) => labels[row] as number),
  };
  const base = rows.churned.reduce((sum, each) => sum + each, 0) / at.length;
  return { history, scores, churn, labels, rows, at, base };
}

/** How well the score ranked: over all rows, within dates, and in the riskiest tenth. */
export function rankingOf({ rows, at, scores }: GradedScore) {
  const risk = Float64Array.from(at, (row) => -(scores.score[row] as number));
  const all = rankTogether(rows, risk);
  return {
    all: gradedAreaUnderCurve(all),
    within: gradedAreaUnderCurve(rankWithinDates(rows, risk)),
    lift: topShareLift(all) ?? Number.NaN,
  };
}

/** A figure with its standard error over accounts, to be printed. */
export function withError({ value, standardError }: { value: number | null; standardError: number | null }): string {
  return `${value?.toFixed(3) ?? "-"} ±${standardError?.toFixed(3) ?? "-"}`;
}
