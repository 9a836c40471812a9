/** Row numbers in ascending order of their numbers, ties in the order they came. */
export function ascendingOrder(numbers: ArrayLike<number>): Int32Array {
  const order = Int32Array.from({ length: numbers.length }, (_, i) => i);
  return order.sort((a, b) => (numbers[a] as number) - (numbers[b] as number) || a - b);
}

/** Puts an order into ascending order of whole-number keys, leaving rows of one key as they were: a counting sort. */
export function groupedBy(keys: Int32Array, order: Int32Array): Int32Array {
  let [least, most] = [0x7fffffff, -0x80000000];
  for (const key of keys) {
    least = Math.min(least, key);
    most = Math.max(most, key);
  }
  if (keys.length === 0) return order;
  const next = new Int32Array(most - least + 2);
  for (const key of keys) next[key - least + 1] = (next[key - least + 1] as number) + 1;
  for (let i = 1; i < next.length; i++) next[i] = (next[i] as number) + (next[i - 1] as number);
  const grouped = new Int32Array(order.length);
  for (const row of order) {
    const at = (keys[row] as number) - least;
    grouped[next[at] as number] = row;
    next[at] = (next[at] as number) + 1;
  }
  return grouped;
}
