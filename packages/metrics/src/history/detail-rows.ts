import { isoDate, weekNumber } from "@vitals/tables";
import { codedTexts } from "../coded-texts.ts";
import { type Columns, column } from "../columns.ts";
import { renumbered } from "./codes.ts";
import { type Grid, rowOf } from "./grid.ts";
import { type SortKey, sortedOrder } from "./sorted-order.ts";

/** Rows of a table finer than account and week, in order: those of grid row `r` are `first[r]` to `first[r + 1] - 1`. */
export interface DetailRows {
  readonly first: Int32Array;
  /** Row of the source table that each row comes from. */
  readonly source: Int32Array;
}

/**
 * Hangs a table of account, week and more onto the grid.
 *
 * @param ties - keys that order the rows of one account and week
 * @throws when a row's account and week are not in `account_weeks`
 */
export function toDetailRows(
  name: string,
  table: Columns,
  grid: Grid,
  accountOf: ReadonlyMap<string, number>,
  ties: readonly SortKey[],
): DetailRows {
  const account = renumbered(codedTexts(table, "account_id"), accountOf);
  const days = column<number>(table, "week");
  const gridRow = new Int32Array(account.length);
  const first = new Int32Array(grid.rows + 1);
  for (let i = 0; i < account.length; i++) {
    const a = account[i] as number;
    const row = a < 0 ? -1 : rowOf(grid, a, weekNumber(days[i] as number));
    if (row < 0) {
      throw new Error(
        `${name}: account ${table.account_id?.[i]} has a row for the week of ${isoDate(days[i] as number)}, but account_weeks has none`,
      );
    }
    gridRow[i] = row;
    first[row + 1] = (first[row + 1] as number) + 1;
  }
  for (let row = 0; row < grid.rows; row++) first[row + 1] = (first[row + 1] as number) + (first[row] as number);
  return { first, source: sortedOrder([{ codes: gridRow, size: grid.rows }, ...ties]) };
}

/** A column in the order of `source`; the column itself where that is the order it has. */
export function inOrder<T extends Float64Array | Int32Array>(values: T, source: Int32Array): T {
  if (source.length === values.length && source.every((from, i) => from === i)) return values;
  const result = (values instanceof Int32Array ? new Int32Array(source.length) : new Float64Array(source.length)) as T;
  for (let i = 0; i < source.length; i++) result[i] = values[source[i] as number] as number;
  return result;
}
