import { calibrationBins } from "../grading/calibration-bins.ts";
import { percent } from "../wording/figures.ts";
import type { CardRow } from "./card-row.ts";
import { notEnough, stillNeeded } from "./enough.ts";
import { gradedBy } from "./graded-share.ts";
import type { Statements } from "./statements.ts";

/** Likelihoods are shown from so many outcomes on, and graded from as many. */
const fewestOutcomes = 20;
const bins = 5;

/** What was said to be likely, in five groups of about equal size, beside how often it happened. */
export function calibration(statements: Statements): CardRow[] {
  const { chance, churned } = statements;
  const isGraded = (row: number) => !Number.isNaN(chance[row] as number) && !Number.isNaN(churned[row] as number);
  const rows = gradedBy(statements, isGraded, (row) => churned[row] === 1);
  const lost = new Set(rows.account.filter((_, row) => rows.churned[row] === 1)).size;
  const needs = stillNeeded(
    lost,
    fewestOutcomes,
    "customer that churned after a likelihood was said",
    "customers that churned after a likelihood was said",
  );
  if (needs !== null) {
    const none = { value: null, low: null, high: null, unit: "share" as const, expected: null };
    const counts = { statements: rows.account.length, accounts: new Set(rows.account).size, outcomes: lost, needs };
    return [
      {
        measure: "calibration",
        part: "all",
        said: "Likelihood of churn",
        happened: notEnough(needs),
        ...none,
        ...counts,
      },
    ];
  }
  return calibrationBins(
    rows,
    chance.filter((_, row) => isGraded(row)),
    bins,
  ).map((bin, i) => ({
    measure: "calibration",
    part: String(i + 1),
    said: `Likelihood ${percent(bin.from)} to ${percent(bin.to)}, ${percent(bin.said)} on average`,
    happened: `${percent(bin.share as number)} churned.`,
    value: bin.share,
    low: bin.low,
    high: bin.high,
    unit: "share",
    expected: bin.said,
    statements: bin.rows,
    accounts: bin.accounts,
    outcomes: bin.churnedAccounts,
    needs: null,
  }));
}
