import { bandNames, mondayOf } from "@vitals/tables";
import type { Columns } from "../columns.ts";
import { rowOf } from "../history/grid.ts";
import type { History } from "../history/history.ts";
import { isUnderContract, statusIn } from "../portfolio/status.ts";
import type { AssessedScores } from "../score/assess-scores.ts";
import { bandReason } from "./band-reason.ts";

/** Weeks that the health tables go back. */
export const reportedWeeks = 104;

/** Fills the `bands` table: accounts that were customers in the week, over the last 104 weeks. */
export function bandsTable(history: History, sinceEvent: Int32Array, scored: AssessedScores): Columns {
  const accountId: string[] = [];
  const week: number[] = [];
  const band: string[] = [];
  const reason: string[] = [];
  const firstWeek = Math.max(history.firstWeek, history.lastWeek - reportedWeeks + 1);
  for (let a = 0; a < history.accountIds.length; a++) {
    for (let each = firstWeek; each <= history.lastWeek; each++) {
      const row = rowOf(history, a, each);
      if (row < 0 ? !isUnderContract(history, a, each) : statusIn(history, sinceEvent, a, each) !== "customer")
        continue;
      accountId.push(history.accountIds[a] as string);
      week.push(mondayOf(each));
      band.push(row < 0 ? "none" : (bandNames[scored.bands.band[row] as number] as string));
      reason.push(row < 0 ? "nothing seen yet" : bandReason(history, scored, row));
    }
  }
  return { account_id: accountId, week, band, reason };
}
