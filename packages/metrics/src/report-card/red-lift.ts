import { bandNames } from "@vitals/tables";
import { accountBootstrap } from "../grading/account-bootstrap.ts";
import { figure } from "../wording/figures.ts";
import { lossesSeen } from "./band-churn.ts";
import type { CardRow } from "./card-row.ts";
import { fewestLosses, notEnough, stillNeeded } from "./enough.ts";
import { gradedBy } from "./graded-share.ts";
import { oncePerAccount } from "./once-per-account.ts";
import type { Statements } from "./statements.ts";

/** What is asked of red: three times the churn of everybody. */
const asked = 3;

/** Sums of an account's graded statements: all, red, and those of either that were followed by churn. */
type Sums = readonly [all: Float64Array, lost: Float64Array, red: Float64Array, lostRed: Float64Array];

/** How many times as often as any statement a red one was followed by churn, with its interval over accounts drawn again. */
export function redLift(statements: Statements): CardRow {
  const { account, churned, band } = statements;
  const red = bandNames.indexOf("red");
  const sums = [0, 1, 2, 3].map(() => new Float64Array(statements.accounts)) as unknown as Sums;
  const add = (to: Float64Array, at: number, amount: number) => {
    to[at] = (to[at] as number) + amount;
  };
  churned.forEach((label, row) => {
    if (Number.isNaN(label)) return;
    const of = account[row] as number;
    add(sums[0], of, 1);
    add(sums[1], of, label);
    if (band[row] !== red) return;
    add(sums[2], of, 1);
    add(sums[3], of, label);
  });
  const graded = gradedBy(
    statements,
    (row) => !Number.isNaN(churned[row] as number),
    (row) => churned[row] === 1,
  );
  const lift = accountBootstrap(oncePerAccount(graded), (times) => liftOf(sums, times));
  const reds = gradedBy(
    statements,
    (row) => band[row] === red && !Number.isNaN(churned[row] as number),
    (row) => churned[row] === 1,
  );
  const needs = stillNeeded(lossesSeen(statements), fewestLosses, "churned customer");
  const isSaid = needs === null && lift.estimate !== null;
  return {
    measure: "red-lift",
    part: "all",
    said: "Red customers are the ones at risk",
    happened: isSaid
      ? `Red was followed by churn ${figure(lift.estimate as number)} times as often as any band.`
      : needs === null
        ? "Nothing to grade yet."
        : notEnough(needs),
    value: isSaid ? lift.estimate : null,
    low: isSaid ? lift.low : null,
    high: isSaid ? lift.high : null,
    unit: "times",
    expected: asked,
    statements: reds.account.length,
    accounts: new Set(reds.account).size,
    outcomes: new Set(reds.account.filter((_, row) => reds.churned[row] === 1)).size,
    needs,
  };
}

function liftOf(sums: Sums, times: ArrayLike<number>): number | null {
  const [all, lost, red, lostRed] = sums.map((sum) =>
    sum.reduce((total, each, a) => total + each * (times[a] as number), 0),
  );
  return lost && red ? (lostRed as number) / red / (lost / (all as number)) : null;
}
