import { accountBootstrap } from "../grading/account-bootstrap.ts";
import { median } from "../statistics/quantile.ts";
import { counted } from "../wording/figures.ts";
import type { CardRow } from "./card-row.ts";
import { fewestLosses, notEnough, stillNeeded } from "./enough.ts";
import { firstAlarms } from "./first-alarms.ts";
import type { Statements } from "./statements.ts";

/** Days from the first alarm of the window before a loss to the loss: the middle one, over lost accounts that had one. */
export function alarmToChurn(statements: Statements): CardRow {
  const heralded = firstAlarms(statements).flatMap(({ account, week, alarmWeek }) =>
    alarmWeek === null ? [] : [{ account, days: 7 * (week - alarmWeek) }],
  );
  const account = Int32Array.from(heralded, (each) => each.account);
  const rows = { accounts: statements.accounts, account, date: account, churned: new Uint8Array(account.length) };
  const { estimate, low, high } = accountBootstrap(rows, (times) => {
    const drawn = heralded.flatMap(({ account: of, days }) => new Array<number>(times[of] as number).fill(days));
    return drawn.length > 0 ? median(drawn.sort((one, other) => one - other)) : null;
  });
  const needs = stillNeeded(
    heralded.length,
    fewestLosses,
    "customer lost after an alarm",
    "customers lost after an alarm",
  );
  return {
    measure: "alarm-to-churn",
    part: "all",
    said: "The first alarm before a customer is lost",
    happened:
      needs === null
        ? `Half of the losses came within ${counted(Math.round(estimate as number), "day")} of it; ${counted(heralded.length, "loss", "losses")} had one.`
        : notEnough(needs),
    value: needs === null ? estimate : null,
    low: needs === null ? low : null,
    high: needs === null ? high : null,
    unit: "days",
    expected: null,
    statements: heralded.length,
    accounts: heralded.length,
    outcomes: heralded.length,
    needs,
  };
}
