import type { ColumnRead } from "./arrow-type-of.ts";

/**
 * A column of floats as one typed array, in which NaN stands for null: an eighth of the memory of an array of numbers
 * and nulls.
 */
export function floatsOf(read: ColumnRead): ArrayLike<unknown> {
  if (!read.nullCount || !read.data) return read.toArray();
  const values = read.type?.precision === 1 ? new Float32Array(read.length) : new Float64Array(read.length);
  let at = 0;
  for (const batch of read.data) {
    values.set(batch.values.subarray(0, batch.length), at);
    if (batch.nullCount > 0) markNulls(values, at, batch.length, batch.validity);
    at += batch.length;
  }
  return values;
}

/** Bits of the validity bitmap count from the lowest of each byte (Arrow columnar format). */
function markNulls(values: Float32Array | Float64Array, from: number, length: number, validity: Uint8Array): void {
  for (let i = 0; i < length; i++) {
    if (((validity[i >> 3] as number) & (1 << (i & 7))) === 0) values[from + i] = Number.NaN;
  }
}
