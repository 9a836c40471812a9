import type { ColumnRead } from "./arrow-type-of.ts";
import { type CodedTexts, coded } from "./coded-texts.ts";

/** The values of all record batches one after the other, as they are stored; what stands in a null row says nothing. */
export function joined<T extends Float32Array | Float64Array | Int32Array>({ data = [] }: ColumnRead, into: T): T {
  let at = 0;
  for (const batch of data) {
    into.set(batch.values.subarray(0, batch.length), at);
    at += batch.length;
  }
  return into;
}

/**
 * A column of floats as one typed array, in which NaN stands for null: an eighth of the memory of an array of numbers
 * and nulls.
 */
export function floatsOf(read: ColumnRead): ArrayLike<unknown> {
  if (!read.nullCount || !read.data) return read.toArray();
  const isSingle = read.type?.precision === 1;
  const values = joined(read, isSingle ? new Float32Array(read.length) : new Float64Array(read.length));
  let at = 0;
  for (const { length, nullCount, validity } of read.data) {
    if (nullCount > 0) markNulls(values, at, length, validity);
    at += length;
  }
  return values;
}

/** Bits of the validity bitmap count from the lowest of each byte (Arrow columnar format). */
function markNulls(values: Float32Array | Float64Array, from: number, length: number, validity: Uint8Array): void {
  for (let i = 0; i < length; i++) {
    if (((validity[i >> 3] as number) & (1 << (i & 7))) === 0) values[from + i] = Number.NaN;
  }
}

/**
 * A dictionary column as codes.
 *
 * The keys that arquero 8.0.3 makes of a column with nulls are wrong where a record batch begins (it reads the bits after
 * the end of the one before), so that such a column is numbered anew. Those of a single batch end with Arrow's padding.
 */
export function codedTextsOf(read: ColumnRead): CodedTexts {
  if (read.nullCount || !read.groups) return coded(read.toArray() as ArrayLike<string | null>);
  const { keys, get, size } = read.groups([]);
  return {
    texts: Array.from({ length: size }, (_, key) => get[0]?.(key) as string),
    codes: keys.subarray(0, read.length),
  };
}
