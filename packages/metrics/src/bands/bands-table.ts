import { mondayOf } from "@vitals/tables";
import type { AssessOptions, Columns } from "../columns.ts";
import { rowOf } from "../history/grid.ts";
import type { History } from "../history/history.ts";
import type { Watch } from "../monitor/watch.ts";
import { isUnderContract, statusIn } from "../portfolio/status.ts";
import { accountBands, type BandOfWeek } from "./account-bands.ts";

/** Weeks that the health tables go back. */
export const reportedWeeks = 104;

const notSeen: BandOfWeek = { band: "none", reason: "nothing seen yet" };

/** Fills the `bands` table: accounts that were customers in the week, over the last 104 weeks. */
export function bandsTable(history: History, watch: Watch, sinceEvent: Int32Array, options: AssessOptions): Columns {
  const accountId: string[] = [];
  const week: number[] = [];
  const band: string[] = [];
  const reason: string[] = [];
  const firstWeek = Math.max(history.firstWeek, history.lastWeek - reportedWeeks + 1);
  for (let a = 0; a < history.accountIds.length; a++) {
    const bands = accountBands(history, watch, options, a);
    for (let each = firstWeek; each <= history.lastWeek; each++) {
      const row = rowOf(history, a, each);
      if (row < 0 ? !isUnderContract(history, a, each) : statusIn(history, sinceEvent, a, each) !== "customer")
        continue;
      const said = row < 0 ? notSeen : (bands[row - (history.start[a] as number)] as BandOfWeek);
      accountId.push(history.accountIds[a] as string);
      week.push(mondayOf(each));
      band.push(said.band);
      reason.push(said.reason);
    }
  }
  return { account_id: accountId, week, band, reason };
}
