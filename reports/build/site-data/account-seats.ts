import type { AccountFile } from "../../src/components/account-file.js";
import type { AccountTables } from "./account-tables.ts";
import { rowNumbers, valueAt } from "./columns.ts";
import { slotOf, weekSlots } from "./weekly-series.ts";

const weeksShown = 104;

/** Seats bought and the people producing with them (four weeks each time), week by week, and when seats changed. */
export function accountSeats(tables: AccountTables, accountId: string, lastWeek: number): AccountFile["seats"] {
  const limit = weekSlots<number | null>(weeksShown, null);
  const used = weekSlots<number | null>(weeksShown, null);
  let reach = 0;
  const { columns, ranges } = tables.part("account_weeks", accountId);
  const { week, seats, producing_users_4w } = columns;
  for (const row of rowNumbers(ranges)) {
    const slot = slotOf(valueAt(week, row) as number, lastWeek, weeksShown);
    if (slot < 0 || slot >= weeksShown) continue;
    limit[slot] = valueAt(seats, row) as number | null;
    used[slot] = valueAt(producing_users_4w, row) as number | null;
    reach = Math.max(reach, weeksShown - slot);
  }
  const changes = [...tables.rows<{ valid_from: number; seats: number }>("seats", accountId)]
    .map((row) => ({ from: row.valid_from, seats: row.seats }))
    .sort((a, b) => a.from - b.from);
  const known = limit.some((value) => value !== null);
  return { changes, limit: known ? limit.slice(-reach) : [], used: known ? used.slice(-reach) : [] };
}
