import { epochDayOf } from "@vitals/tables";
import type { Columns } from "../../src/columns.ts";

/** Rows of the `outcomes` table. */
export function outcomeRows(
  rows: readonly (readonly [id: string, on: string, kind: string, change?: number])[],
): Columns {
  return {
    account_id: rows.map(([id]) => id),
    occurred_on: rows.map(([, on]) => epochDayOf(on)),
    kind: rows.map(([, , kind]) => kind),
    value_change: rows.map(([, , , change]) => change ?? null),
  };
}
