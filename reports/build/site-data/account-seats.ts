import type { AccountFile } from "../../src/components/account-file.js";
import type { AccountTables } from "./account-tables.ts";
import { slotOf, weekSlots } from "./weekly-series.ts";

const weeksShown = 104;

/** Seats bought and the people producing with them (four weeks each time), week by week, and when seats changed. */
export function accountSeats(tables: AccountTables, accountId: string, lastWeek: number): AccountFile["seats"] {
  const limit = weekSlots<number | null>(weeksShown, null);
  const used = weekSlots<number | null>(weeksShown, null);
  let reach = 0;
  for (const row of tables.rows<{ week: number; seats: number | null; producing_users_4w: number | null }>(
    "account_weeks",
    accountId,
  )) {
    const slot = slotOf(row.week, lastWeek, weeksShown);
    if (slot < 0 || slot >= weeksShown) continue;
    limit[slot] = row.seats;
    used[slot] = row.producing_users_4w;
    reach = Math.max(reach, weeksShown - slot);
  }
  const changes = [...tables.rows<{ valid_from: number; seats: number }>("seats", accountId)]
    .map((row) => ({ from: row.valid_from, seats: row.seats }))
    .sort((a, b) => a.from - b.from);
  const known = limit.some((value) => value !== null);
  return { changes, limit: known ? limit.slice(-reach) : [], used: known ? used.slice(-reach) : [] };
}
