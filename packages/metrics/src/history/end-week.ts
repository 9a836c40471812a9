import { weekNumber } from "@vitals/tables";
import type { History } from "./history.ts";

/** Week number in which an account left by contract, as far as it is known in the report week; infinity when it has not. */
export function endWeekOf({ accounts, lastWeek }: History, account: number): number {
  const endedOn = accounts.endedOn[account] as number;
  if (Number.isNaN(endedOn)) return Number.POSITIVE_INFINITY;
  const week = weekNumber(endedOn);
  return week <= lastWeek ? week : Number.POSITIVE_INFINITY;
}
