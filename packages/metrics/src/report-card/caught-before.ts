import { bandNames, mondayOf, weekNumber } from "@vitals/tables";
import { counted } from "../wording/figures.ts";
import type { CardRow } from "./card-row.ts";
import { fewestLosses, stillNeeded } from "./enough.ts";
import { shareRow } from "./graded-share.ts";
import type { Statements } from "./statements.ts";

/** What is asked: two in three. */
const asked = 2 / 3;

/** The share of lost accounts that were red or yellow so many days before, among those that had a band then. */
export function caughtBefore(statements: Statements, days: number): CardRow {
  const { losses, account, week, band, accounts } = statements;
  const lost = new Set(losses.map((each) => each.account));
  const bands = new Map<string, number>();
  account.forEach((of, row) => {
    if (lost.has(of)) bands.set(`${of} ${week[row]}`, band[row] as number);
  });
  const then = losses.map(({ account: of, week: lostIn }) => ({
    account: of,
    week: weekNumber(mondayOf(lostIn) - days + 1) - 1,
  }));
  const none = bandNames.indexOf("none");
  const seen = then.flatMap((each) => {
    const said = bands.get(`${each.account} ${each.week}`) ?? none;
    return said === none ? [] : [{ ...each, isCaught: said !== bandNames.indexOf("green") }];
  });
  return shareRow({
    measure: `caught-${days}`,
    part: "all",
    said: `Below green ${days} days before a customer is lost`,
    expected: asked,
    rows: {
      accounts,
      account: Int32Array.from(seen, (each) => each.account),
      date: Int32Array.from(seen, (each) => each.week),
      churned: Uint8Array.from(seen, ({ isCaught }) => Number(isCaught)),
    },
    outcomes: ({ churnedAccounts }) => churnedAccounts,
    happened: (share, { churnedAccounts, accounts: of }) =>
      `${share} of lost customers were: ${churnedAccounts} of ${counted(of, "customer")} that had a band then.`,
    needs: stillNeeded(
      seen.length,
      fewestLosses,
      "lost customer that had a band then",
      "lost customers that had a band then",
    ),
  });
}
