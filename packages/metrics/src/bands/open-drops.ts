import { mondayOf } from "@vitals/tables";
import { type Columns, column } from "../columns.ts";
import type { History } from "../history/history.ts";

/** Alarms that say that output itself has dropped. */
const dropKinds: ReadonlySet<string> = new Set(["output-drop", "output-stopped"]);

/**
 * Whether a drop of output is open in a row: said in that week or before, and not yet closed by recovery, by an answer
 * that explains it, or as a new normal.
 */
export function openDrops({ accountIds, week }: History, alarms: Columns): (row: number, account: number) => boolean {
  const [ids, kinds] = [column<string>(alarms, "account_id"), column<string>(alarms, "kind")];
  const [first, closed] = [column<number>(alarms, "first_week"), column<number>(alarms, "closed_week")];
  const spells = new Map<string, { from: number; to: number }[]>();
  for (let i = 0; i < ids.length; i++) {
    if (!dropKinds.has(kinds[i] as string)) continue;
    const of = spells.get(ids[i] as string) ?? [];
    of.push({ from: first[i] as number, to: closed[i] ?? Number.POSITIVE_INFINITY });
    spells.set(ids[i] as string, of);
  }
  return (row, account) => {
    const monday = mondayOf(week[row] as number);
    return spells.get(accountIds[account] as string)?.some(({ from, to }) => from <= monday && monday < to) ?? false;
  };
}
