import { bandNames } from "@vitals/tables";
import { accountBootstrap } from "../grading/account-bootstrap.ts";
import { counted, figure } from "../wording/figures.ts";
import { fateOf } from "./alarm-fates.ts";
import type { CardOptions } from "./card-options.ts";
import type { CardRow } from "./card-row.ts";
import { fewestAlarms, notEnough, stillNeeded } from "./enough.ts";
import { oncePerAccount } from "./once-per-account.ts";
import type { Statements } from "./statements.ts";

const weeksAYear = 365.25 / 7;

/** How often an alarm was wrong, per account and year of statements with a band, beside what is allowed. */
export function falseAlarms(statements: Statements, { explaining, budget }: CardOptions): CardRow {
  const { account, accounts, band, alarms, losses } = statements;
  const lostBy = new Map(losses.map((loss) => [loss.account, loss]));
  const fates = alarms.map((alarm) => fateOf(alarm, lostBy.get(alarm.account), explaining));
  const [weeks, wrong] = [new Float64Array(accounts), new Float64Array(accounts)];
  const none = bandNames.indexOf("none");
  account.forEach((of, row) => {
    if (band[row] !== none) weeks[of] = (weeks[of] as number) + 1;
  });
  alarms.forEach(({ account: of }, i) => {
    if (fates[i] === "wrong") wrong[of] = (wrong[of] as number) + 1;
  });
  const rate = accountBootstrap(oncePerAccount(statements), (times) => {
    const [all, off] = [weeks, wrong].map((sum) =>
      sum.reduce((total, each, a) => total + each * (times[a] as number), 0),
    );
    return all ? (off as number) / (all / weeksAYear) : null;
  });
  const settled = fates.filter((fate) => fate !== "open").length;
  const needs = stillNeeded(settled, fewestAlarms, "settled alarm");
  const isSaid = needs === null && rate.estimate !== null;
  const outcomes = fates.filter((fate) => fate === "wrong").length;
  return {
    measure: "false-alarms",
    part: "all",
    said: "Alarms that are worth a conversation",
    happened: isSaid
      ? `${counted(outcomes, "alarm")} went within eight weeks without a word: ${figure(rate.estimate as number)} per customer and year.`
      : notEnough(needs ?? "a week with a band"),
    value: isSaid ? rate.estimate : null,
    low: isSaid ? rate.low : null,
    high: isSaid ? rate.high : null,
    unit: "a year",
    expected: budget,
    statements: alarms.length,
    accounts: new Set(alarms.map((alarm) => alarm.account)).size,
    outcomes,
    needs,
  };
}
