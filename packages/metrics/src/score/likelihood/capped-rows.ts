import { hashOrder } from "./hash-order.ts";

/** Rows that are enough to fit from, and how much more each of them now counts. */
export interface CappedRows {
  readonly rows: Int32Array;
  /** Per row; the rows of accounts that were thinned out count for those left out. */
  readonly factor: Float64Array;
}

/** Accounts that did not churn keep at least this share of the room, however many churned: a fit needs both. */
const leastRoom = 0.5;

/**
 * Thins rows out by whole accounts to about as many as asked: all accounts that churned stay, of the others as many as
 * there is room for, in hash order, weighted so that their rows count in sum as before.
 *
 * @param rows - row numbers to choose from
 * @param account - account index of every row number
 * @param ids - account ids by index; they alone decide the order
 */
export function cappedRows(
  rows: Int32Array,
  account: Int32Array,
  churned: Uint8Array,
  ids: readonly string[],
  most = 40_000,
): CappedRows {
  if (rows.length <= most) return { rows, factor: new Float64Array(rows.length).fill(1) };
  const rowsOf = new Int32Array(ids.length);
  const lost = new Uint8Array(ids.length);
  for (const i of rows) {
    const a = account[i] as number;
    rowsOf[a] = (rowsOf[a] as number) + 1;
    if (churned[i]) lost[a] = 1;
  }
  const sum = (wanted: 0 | 1) => rowsOf.reduce((all, each, a) => (lost[a] === wanted ? all + each : all), 0);
  const others = sum(0);
  const room = Math.max(most - sum(1), most * leastRoom);
  if (others <= room) return { rows, factor: new Float64Array(rows.length).fill(1) };
  let taken = 0;
  const kept = Uint8Array.from(lost);
  for (const a of hashOrder(ids)) {
    if (taken >= room) break;
    if (lost[a] || rowsOf[a] === 0) continue;
    kept[a] = 1;
    taken += rowsOf[a] as number;
  }
  const chosen = rows.filter((i) => kept[account[i] as number] === 1);
  return { rows: chosen, factor: Float64Array.from(chosen, (i) => (lost[account[i] as number] ? 1 : others / taken)) };
}
