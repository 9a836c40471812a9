import { counted } from "../wording/figures.ts";
import type { CardRow } from "./card-row.ts";
import { fewestLosses, stillNeeded } from "./enough.ts";
import { firstAlarms } from "./first-alarms.ts";
import { shareRow } from "./graded-share.ts";
import type { Statements } from "./statements.ts";

/** The share of lost accounts of which no alarm was said in the window before. */
export function churnWithoutAlarm(statements: Statements): CardRow {
  const losses = firstAlarms(statements);
  return shareRow({
    measure: "churn-without-alarm",
    part: "all",
    said: "Nothing",
    expected: null,
    rows: {
      accounts: statements.accounts,
      account: Int32Array.from(losses, ({ account }) => account),
      date: Int32Array.from(losses, ({ week }) => week),
      churned: Uint8Array.from(losses, ({ alarmWeek }) => Number(alarmWeek === null)),
    },
    outcomes: ({ churnedAccounts }) => churnedAccounts,
    happened: (share, { churnedAccounts }) =>
      `${share} of lost customers had no new alarm in the ${counted(statements.windowWeeks, "week")} before: ${churnedAccounts} of ${losses.length}.`,
    needs: stillNeeded(losses.length, fewestLosses, "lost customer"),
  });
}
