import { msPerDay, weekNumber } from "@vitals/tables";
import { type Columns, column, numbers } from "../columns.ts";
import { sortedOrder } from "./sorted-order.ts";

/** Rows of an input by account, in the order of their weeks: those of account `a` are `first[a]` to `first[a + 1] - 1`. */
export interface DatedRows {
  readonly first: Int32Array;
  /** Row of the source table that each row comes from. */
  readonly source: Int32Array;
  readonly week: Int32Array;
  /** Week of the oldest row of all accounts; NaN without any. */
  readonly sinceWeek: number;
}

/** Puts rows with a timestamp in order; rows of accounts that the history does not know are left out. */
export function toDatedRows(table: Columns, timeColumn: string, accountOf: ReadonlyMap<string, number>): DatedRows {
  const ids = column<string>(table, "account_id");
  const times = numbers(table, timeColumn);
  const known: number[] = [];
  for (let i = 0; i < ids.length; i++) if (accountOf.has(ids[i] as string)) known.push(i);
  const account = Int32Array.from(known, (i) => accountOf.get(ids[i] as string) as number);
  const week = Int32Array.from(known, (i) => weekOf(times[i] as number));
  const base = week.reduce((least, each) => Math.min(least, each), 0x7fffffff);
  const last = week.reduce((most, each) => Math.max(most, each), base);
  const order = sortedOrder([
    { codes: account, size: accountOf.size },
    { codes: week.map((each) => each - base), size: last - base + 1 },
  ]);
  return {
    first: firstOfEach(account, accountOf.size),
    source: order.map((i) => known[i] as number),
    week: order.map((i) => week[i] as number),
    sinceWeek: times.length === 0 ? Number.NaN : weekOf(times.reduce((least, each) => Math.min(least, each))),
  };
}

/** Where the rows of each group begin when rows are sorted by group; one place more than there are groups. */
export function firstOfEach(groups: ArrayLike<number>, count: number): Int32Array {
  const first = new Int32Array(count + 1);
  for (let i = 0; i < groups.length; i++) {
    const next = (groups[i] as number) + 1;
    first[next] = (first[next] as number) + 1;
  }
  for (let group = 0; group < count; group++)
    first[group + 1] = (first[group + 1] as number) + (first[group] as number);
  return first;
}

function weekOf(ms: number): number {
  return weekNumber(Math.floor(ms / msPerDay));
}
