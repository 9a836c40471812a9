import type { History } from "../history/history.ts";

/** What was made week by week, divided among keys such as persons or commands. */
export interface Divided {
  /** Items of grid row `r` are `first[r]` to `first[r + 1] - 1`. */
  readonly first: Int32Array;
  /** Negative keys are left out. */
  readonly key: ArrayLike<number>;
  readonly amount: (item: number) => number;
  /** One more than the largest key. */
  readonly keys: number;
}

/** How the amounts of a trailing window divide among keys; NaN in the last two where there is no amount. */
export interface Spread {
  /** Keys with an amount. */
  readonly distinct: Float64Array;
  /** Share of the key with the most. */
  readonly largest: Float64Array;
  /** Exp of the Shannon entropy of the shares: the Hill number of order 1 (Hill 1973). */
  readonly effective: Float64Array;
}

/** Divides the trailing window of each row among keys, kept up to date from row to row. */
export function spreadOver({ start, rows }: History, weeks: number, divided: Divided): Spread {
  const spread = {
    distinct: new Float64Array(rows),
    largest: new Float64Array(rows).fill(Number.NaN),
    effective: new Float64Array(rows).fill(Number.NaN),
  };
  const amounts = new Float64Array(divided.keys);
  const times = new Int32Array(divided.keys);
  for (let a = 0; a + 1 < start.length; a++) {
    const present = new Set<number>();
    const tally = { amounts, times, present };
    const from = start[a] as number;
    for (let row = from; row < (start[a + 1] as number); row++) {
      const changed = take(divided, tally, row, 1) + (row - weeks >= from ? take(divided, tally, row - weeks, -1) : 0);
      if (changed > 0 || row === from) measure(spread, tally, row);
      else copyRow(spread, row);
    }
    for (const key of present) {
      amounts[key] = 0;
      times[key] = 0;
    }
  }
  return spread;
}

interface Tally {
  readonly amounts: Float64Array;
  readonly times: Int32Array;
  readonly present: Set<number>;
}

function take({ first, key, amount }: Divided, { amounts, times, present }: Tally, row: number, sign: 1 | -1): number {
  let taken = 0;
  const end = first[row + 1] as number;
  for (let i = first[row] as number; i < end; i++) {
    const k = key[i] as number;
    const made = amount(i);
    if (k < 0 || !(made > 0)) continue;
    taken++;
    amounts[k] = (amounts[k] as number) + sign * made;
    times[k] = (times[k] as number) + sign;
    if (times[k] === 0) {
      amounts[k] = 0;
      present.delete(k);
    } else present.add(k);
  }
  return taken;
}

function measure({ distinct, largest, effective }: Spread, { amounts, present }: Tally, row: number): void {
  distinct[row] = present.size;
  let sum = 0;
  let most = 0;
  for (const key of present) {
    const amount = amounts[key] as number;
    sum += amount;
    if (amount > most) most = amount;
  }
  if (!(sum > 0)) return;
  let entropy = 0;
  for (const key of present) {
    const share = (amounts[key] as number) / sum;
    if (share > 0) entropy -= share * Math.log(share);
  }
  largest[row] = most / sum;
  effective[row] = Math.exp(entropy);
}

function copyRow({ distinct, largest, effective }: Spread, row: number): void {
  distinct[row] = distinct[row - 1] as number;
  largest[row] = largest[row - 1] as number;
  effective[row] = effective[row - 1] as number;
}
