/** A column of codes from 0 to `size - 1`, to sort by. */
export interface SortKey {
  readonly codes: Int32Array;
  readonly size: number;
}

/**
 * The order of rows by several keys, the first key first; rows that agree in all keys keep their order.
 *
 * A least-significant-digit counting sort: linear in rows, no comparisons.
 */
export function sortedOrder(keys: readonly SortKey[]): Int32Array {
  const rows = keys[0]?.codes.length ?? 0;
  let order = new Int32Array(rows);
  for (let i = 0; i < rows; i++) order[i] = i;
  if (isInOrder(keys, rows)) return order;
  for (const { codes, size } of [...keys].reverse()) {
    const next = new Int32Array(size + 1);
    for (let i = 0; i < rows; i++) {
      const code = (codes[i] as number) + 1;
      next[code] = (next[code] as number) + 1;
    }
    for (let code = 0; code < size; code++) next[code + 1] = (next[code + 1] as number) + (next[code] as number);
    const sorted = new Int32Array(rows);
    for (let i = 0; i < rows; i++) {
      const from = order[i] as number;
      const code = codes[from] as number;
      const at = next[code] as number;
      next[code] = at + 1;
      sorted[at] = from;
    }
    order = sorted;
  }
  return order;
}

/** Tables come sorted by their keys, so that mostly there is nothing to do. */
function isInOrder(keys: readonly SortKey[], rows: number): boolean {
  for (let i = 1; i < rows; i++) {
    for (const { codes } of keys) {
      const step = (codes[i] as number) - (codes[i - 1] as number);
      if (step > 0) break;
      if (step < 0) return false;
    }
  }
  return true;
}
