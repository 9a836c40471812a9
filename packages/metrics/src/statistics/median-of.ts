/**
 * The middle of values in any order, the mean of both middle ones where their number is even; NaN of none. The same number
 * as `median` gives of them sorted, found without sorting (quickselect, Hoare 1961).
 *
 * @param values - without NaN; their order changes
 */
export function medianOf(values: Float64Array): number {
  const size = values.length;
  if (size === 0) return Number.NaN;
  const low = (size - 1) >> 1;
  const lower = select(values, low);
  if (size % 2 === 1) return lower;
  let upper = Number.POSITIVE_INFINITY;
  for (let i = low + 1; i < size; i++) upper = Math.min(upper, values[i] as number);
  return lower + (upper - lower) * 0.5;
}

/** Puts the value of a place in sorted order there, smaller ones before it and larger ones behind it; returns it. */
function select(values: Float64Array, place: number): number {
  let [from, to] = [0, values.length - 1];
  while (from < to) {
    const pivot = middleOfThree(values[from] as number, values[(from + to) >> 1] as number, values[to] as number);
    let [i, j] = [from, to];
    while (i <= j) {
      while ((values[i] as number) < pivot) i++;
      while ((values[j] as number) > pivot) j--;
      if (i > j) break;
      const moved = values[i] as number;
      values[i++] = values[j] as number;
      values[j--] = moved;
    }
    if (place <= j) to = j;
    else if (place >= i) from = i;
    else break;
  }
  return values[place] as number;
}

function middleOfThree(one: number, two: number, three: number): number {
  return Math.max(Math.min(one, two), Math.min(Math.max(one, two), three));
}
