import type { ColumnType } from "@vitals/tables";
import { type BatchMap, bytesAt } from "./table-map.ts";

/** A stretch of rows of one record batch. */
export interface Stretch {
  readonly batch: BatchMap;
  readonly from: number;
  readonly to: number;
}

/** Where a column's parts stand among those of its batch: its first buffer and its node. */
export interface ColumnPlace {
  readonly node: number;
  readonly buffer: number;
}

type Writable = { [row: number]: unknown; length: number };

const utf8 = new TextDecoder();

/**
 * Rows of a column as the definitions read them: dates as epoch days, times as ms, null where it is null; floats as a typed
 * array with NaN for null; codes of a dictionary with -1 for null.
 */
export function readColumn(
  file: number,
  type: ColumnType,
  { node, buffer }: ColumnPlace,
  stretches: readonly Stretch[],
): ArrayLike<unknown> {
  const rows = stretches.reduce((sum, { from, to }) => sum + to - from, 0);
  const hasNulls = stretches.some(({ batch }) => (batch.nulls[node] ?? 0) > 0);
  const parts = stretches.map((stretch) => {
    const values = valuesIn(file, type, buffer, stretch);
    if ((stretch.batch.nulls[node] ?? 0) === 0) return values;
    return withNulls(values, type, { bitmap: bitmapOf(file, stretch, buffer), from: stretch.from & 7 });
  });
  return parts.length === 1 ? (parts[0] as ArrayLike<unknown>) : joined(parts, columnFor(type, rows, hasNulls));
}

/** Parts of a column one after the other. */
function joined(parts: readonly ArrayLike<unknown>[], into: Writable): ArrayLike<unknown> {
  let at = 0;
  for (const part of parts) {
    if (ArrayBuffer.isView(into)) (into as unknown as Float64Array).set(part as ArrayLike<number>, at);
    else for (let row = 0; row < part.length; row++) into[at + row] = part[row];
    at += part.length;
  }
  return into;
}

function columnFor(type: ColumnType, rows: number, hasNulls: boolean): Writable {
  if (type === "category") return new Int32Array(rows);
  if (type === "float") return new Float64Array(rows);
  if (type === "float32") return new Float32Array(rows);
  if (hasNulls) return new Array(rows);
  if (type === "integer" || type === "date") return new Int32Array(rows);
  return type === "timestamp" ? new Float64Array(rows) : new Array(rows);
}

/** Values with null where the bitmap has no bit, which count from the lowest of each byte (Arrow columnar format). */
function withNulls(
  values: ArrayLike<unknown>,
  type: ColumnType,
  { bitmap, from }: { bitmap: Uint8Array; from: number },
): ArrayLike<unknown> {
  const isNull = (row: number) => ((bitmap[(from + row) >> 3] as number) & (1 << ((from + row) & 7))) === 0;
  if (type === "float" || type === "float32" || type === "category") {
    const numbers = values as Float64Array;
    const none = type === "category" ? -1 : Number.NaN;
    for (let row = 0; row < numbers.length; row++) if (isNull(row)) numbers[row] = none;
    return numbers;
  }
  const known = new Array<unknown>(values.length);
  for (let row = 0; row < values.length; row++) known[row] = isNull(row) ? null : values[row];
  return known;
}

function valuesIn(file: number, type: ColumnType, buffer: number, stretch: Stretch): ArrayLike<unknown> {
  const { from, to } = stretch;
  const fixed = (width: number) => slice(file, stretch.batch, buffer + 1, from * width, to * width).buffer;
  switch (type) {
    case "category":
    case "integer":
    case "date":
      return new Int32Array(fixed(4));
    case "float":
      return new Float64Array(fixed(8));
    case "float32":
      return new Float32Array(fixed(4));
    case "timestamp":
      return numbersOf(new BigInt64Array(fixed(8)));
    case "boolean":
      return bits(bitmapOf(file, stretch, buffer + 1), stretch);
    case "string":
      return texts(file, stretch, buffer);
    case "series":
      return series(file, stretch, buffer);
  }
}

function numbersOf(whole: BigInt64Array): Float64Array {
  const numbers = new Float64Array(whole.length);
  for (let row = 0; row < whole.length; row++) numbers[row] = Number(whole[row]);
  return numbers;
}

function slice(file: number, { buffers }: BatchMap, index: number, from: number, to: number) {
  const { at } = buffers[index] as BatchMap["buffers"][number];
  return bytesAt(file, at + from, to - from);
}

/** The bytes with a stretch's bits; the first is the one with its first row. */
function bitmapOf(file: number, { batch, from, to }: Stretch, index: number): Uint8Array {
  return slice(file, batch, index, from >> 3, (to + 7) >> 3);
}

function bits(bitmap: Uint8Array, { from, to }: Stretch): boolean[] {
  const first = from & 7;
  return Array.from({ length: to - from }, (_, row) => {
    const bit = first + row;
    return ((bitmap[bit >> 3] as number) & (1 << (bit & 7))) !== 0;
  });
}

function offsets(file: number, { batch, from, to }: Stretch, buffer: number): Int32Array {
  return to > from ? new Int32Array(slice(file, batch, buffer + 1, 4 * from, 4 * (to + 1)).buffer) : new Int32Array(1);
}

function texts(file: number, stretch: Stretch, buffer: number): string[] {
  const ends = offsets(file, stretch, buffer);
  const start = ends[0] as number;
  const bytes = slice(file, stretch.batch, buffer + 2, start, ends.at(-1) as number);
  return Array.from({ length: stretch.to - stretch.from }, (_, i) =>
    utf8.decode(bytes.subarray((ends[i] as number) - start, (ends[i + 1] as number) - start)),
  );
}

/** A list column: offsets, and the numbers of all rows in a child column of its own. */
function series(file: number, stretch: Stretch, buffer: number): (number | null)[][] {
  const ends = offsets(file, stretch, buffer);
  const child = { batch: stretch.batch, from: ends[0] as number, to: ends.at(-1) as number };
  const numbers = new Float64Array(slice(file, child.batch, buffer + 3, 8 * child.from, 8 * child.to).buffer);
  const hasBitmap = (child.batch.buffers[buffer + 2]?.bytes ?? 0) > 0;
  const known = hasBitmap ? bits(bitmapOf(file, child, buffer + 2), child) : undefined;
  const values = Array.from(numbers, (value, i) => (known?.[i] === false ? null : value));
  return Array.from({ length: stretch.to - stretch.from }, (_, i) =>
    values.slice((ends[i] as number) - child.from, (ends[i + 1] as number) - child.from),
  );
}
