import { ascendingOrder, groupedBy } from "../statistics/ordered-by.ts";
import { checkGradedRows, type GradedRows } from "./graded-rows.ts";

/** Rows in ascending order of risk, in blocks within which they are compared. */
export interface Ranking {
  readonly rows: GradedRows;
  readonly risk: ArrayLike<number>;
  readonly order: Int32Array;
  /** Block `b` is `order[starts[b]]` to `order[starts[b + 1] - 1]`. */
  readonly starts: Int32Array;
}

/** Compares accounts on the same date only, so that a good or bad year counts for nothing. */
export function rankWithinDates(rows: GradedRows, risk: ArrayLike<number>): Ranking {
  checkGradedRows(rows, risk);
  const order = groupedBy(rows.date, ascendingOrder(risk));
  const begins = (i: number) => i === 0 || rows.date[order[i] as number] !== rows.date[order[i - 1] as number];
  return { rows, risk, order, starts: startsWhere(order.length, begins) };
}

/** Compares all rows with each other, whatever their dates. */
export function rankTogether(rows: GradedRows, risk: ArrayLike<number>): Ranking {
  checkGradedRows(rows, risk);
  return { rows, risk, order: ascendingOrder(risk), starts: Int32Array.of(0, rows.churned.length) };
}

/** The same ranking with every block parted by account: what an account would be compared with itself. */
export function rankWithinAccounts({ rows, risk, order, starts }: Ranking): Ranking {
  const block = new Int32Array(order.length);
  for (let b = 0; b + 1 < starts.length; b++) {
    for (let i = starts[b] as number; i < (starts[b + 1] as number); i++) block[order[i] as number] = b;
  }
  const parted = groupedBy(block, groupedBy(rows.account, order));
  const differs = (key: Int32Array, i: number) => key[parted[i] as number] !== key[parted[i - 1] as number];
  const begins = (i: number) => i === 0 || differs(block, i) || differs(rows.account, i);
  return { rows, risk, order: parted, starts: startsWhere(parted.length, begins) };
}

function startsWhere(length: number, begins: (at: number) => boolean): Int32Array {
  const starts: number[] = [];
  for (let i = 0; i < length; i++) if (begins(i)) starts.push(i);
  return Int32Array.from([...starts, length]);
}
