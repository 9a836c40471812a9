import { signalColumn } from "@vitals/tables";
import type { AccountTables } from "./account-tables.ts";
import type { ScoreSetting } from "./score-setting.ts";

interface MoveRow extends Readonly<Record<string, unknown>> {
  readonly week: number;
  readonly since: number;
  readonly change: number;
  readonly reference_update: number;
  readonly weights_change: number;
}

/**
 * What moved an account's score over at least so many weeks, link by link: each row of `moves` says from which week it
 * moved, so that their sums are exact over any stretch. Null where scores do not reach back so far.
 */
export function scoreMove(
  tables: AccountTables,
  accountId: string,
  { lastWeek, weeks, setting }: { lastWeek: number; weeks: 1 | 4; setting: ScoreSetting },
) {
  const byWeek = new Map([...tables.rows<MoveRow>("moves", accountId)].map((row) => [row.week, row]));
  const links: MoveRow[] = [];
  let since = lastWeek;
  for (let row = byWeek.get(since); row && since > lastWeek - 7 * weeks; row = byWeek.get(since)) {
    links.push(row);
    since = row.since;
  }
  if (since > lastWeek - 7 * weeks) return null;
  const sum = (of: (row: MoveRow) => unknown) => links.reduce((total, row) => total + ((of(row) as number) ?? 0), 0);
  return {
    weeks,
    since,
    change: sum((row) => row.change),
    components: setting.components.map(({ id }) => ({ id, points: sum((row) => row[signalColumn(id)]) })),
    reference: sum((row) => row.reference_update),
    weights: sum((row) => row.weights_change),
  };
}
