import { isoDate, mondayOf, weekNumber } from "@vitals/tables";
import { codedTexts } from "../coded-texts.ts";
import { type Columns, column, rowCount } from "../columns.ts";
import { renumbered } from "./codes.ts";

/**
 * Every account and week of `account_weeks` in order: rows of account `a` are `start[a]` to `start[a + 1] - 1`, one
 * for each week without a gap.
 */
export interface Grid {
  readonly rows: number;
  readonly start: Int32Array;
  /** Account index of each row. */
  readonly account: Int32Array;
  /** Week number of each row. */
  readonly week: Int32Array;
  /** Row of the source table that each row comes from. */
  readonly source: Int32Array;
}

/** Puts `account_weeks` in order, whatever order it came in; throws when an account lacks a week or has one twice. */
export function toGrid(accountWeeks: Columns, accountOf: ReadonlyMap<string, number>): Grid {
  const rows = rowCount(accountWeeks);
  const accountOfSource = renumbered(codedTexts(accountWeeks, "account_id"), accountOf);
  const days = column<number>(accountWeeks, "week");
  const accounts = accountOf.size;
  const first = new Int32Array(accounts).fill(0x7fffffff);
  const start = new Int32Array(accounts + 1);
  for (let i = 0; i < rows; i++) {
    const a = accountOfSource[i] as number;
    start[a + 1] = (start[a + 1] as number) + 1;
    first[a] = Math.min(first[a] as number, weekNumber(days[i] as number));
  }
  for (let a = 0; a < accounts; a++) start[a + 1] = (start[a + 1] as number) + (start[a] as number);
  const grid = {
    rows,
    start,
    account: new Int32Array(rows),
    week: new Int32Array(rows),
    source: new Int32Array(rows).fill(-1),
  };
  for (let i = 0; i < rows; i++) {
    const a = accountOfSource[i] as number;
    const week = weekNumber(days[i] as number);
    const row = (start[a] as number) + week - (first[a] as number);
    if (row >= (start[a + 1] as number) || grid.source[row] !== -1)
      throw brokenGrain(String(accountWeeks.account_id?.[i]), week);
    grid.source[row] = i;
    grid.account[row] = a;
    grid.week[row] = week;
  }
  return grid;
}

/** The row of an account and week; -1 when the account has none. */
export function rowOf(grid: Pick<Grid, "start" | "week">, account: number, week: number): number {
  const start = grid.start[account] as number;
  const end = grid.start[account + 1] as number;
  if (start === end) return -1;
  const row = start + week - (grid.week[start] as number);
  return row >= start && row < end ? row : -1;
}

function brokenGrain(account: string, week: number): Error {
  return new Error(
    `account_weeks: account ${account} has a week twice or lacks one, seen at the week of ${isoDate(mondayOf(week))}; expected one row for each week from its first event on`,
  );
}
