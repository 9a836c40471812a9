import type { Facts } from "@vitals/metrics";
import { isoDate } from "@vitals/tables";
import { UsageError } from "../usage-error.ts";

/**
 * Checks that an account has a week.
 *
 * @param monday - as an epoch day
 * @throws UsageError that says which weeks it has
 */
export function requireWeek(accountId: string, monday: number, { account_weeks }: Pick<Facts, "account_weeks">): void {
  const weeks = Array.from(account_weeks.week ?? []) as number[];
  const own = weeks.filter((_, row) => account_weeks.account_id?.[row] === accountId).sort((a, b) => a - b);
  if (own.includes(monday)) return;
  const [first, last] = [own[0], own.at(-1)];
  const span =
    first === undefined || last === undefined ? "it has none" : `they go from ${isoDate(first)} to ${isoDate(last)}`;
  throw new UsageError(`no week of ${isoDate(monday)} among the weeks of account ${accountId}: ${span}`);
}
