import { signalColumn } from "@vitals/tables";
import type { AccountTables } from "./account-tables.ts";
import { rowNumbers, valueAt } from "./columns.ts";
import type { ScoreSetting } from "./score-setting.ts";

/**
 * What moved an account's score over at least so many weeks, link by link: each row of `moves` says from which week it
 * moved, so that their sums are exact over any stretch. Null where scores do not reach back so far.
 */
export function scoreMove(
  tables: AccountTables,
  accountId: string,
  { lastWeek, weeks, setting }: { lastWeek: number; weeks: 1 | 4; setting: ScoreSetting },
) {
  const { columns, ranges } = tables.part("moves", accountId);
  const { week } = columns;
  const byWeek = new Map(rowNumbers(ranges).map((row) => [valueAt(week, row) as number, row]));
  const links: number[] = [];
  let since = lastWeek;
  for (let row = byWeek.get(since); row !== undefined && since > lastWeek - 7 * weeks; row = byWeek.get(since)) {
    links.push(row);
    since = valueAt(columns.since, row) as number;
  }
  if (since > lastWeek - 7 * weeks) return null;
  const sum = (name: string) =>
    links.reduce((total, row) => total + ((valueAt(columns[name], row) as number | null) ?? 0), 0);
  return {
    weeks,
    since,
    change: sum("change"),
    components: setting.components.map(({ id }) => ({ id, points: sum(signalColumn(id)) })),
    reference: sum("reference_update"),
    weights: sum("weights_change"),
  };
}
