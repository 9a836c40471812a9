/** The numbers of the rows that are wanted, in order. */
export function rowsWhere(rows: number, isWanted: (row: number) => boolean): Int32Array {
  const found = new Int32Array(rows);
  let size = 0;
  for (let row = 0; row < rows; row++) if (isWanted(row)) found[size++] = row;
  return found.slice(0, size);
}

/** Fills a column with the values of these rows; `TypedArray.from` would make a list of a million numbers on the way. */
export function taken<T extends Float32Array | Float64Array>(
  column: T,
  values: ArrayLike<number>,
  rows: Int32Array,
): T {
  for (let i = 0; i < rows.length; i++) column[i] = values[rows[i] as number] as number;
  return column;
}
