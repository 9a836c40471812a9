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
  const into = columnFor(type, rows, hasNulls);
  let at = 0;
  for (const stretch of stretches) {
    const values = valuesIn(file, type, buffer, stretch);
    for (let row = 0; row < values.length; row++) into[at + row] = values[row];
    if ((stretch.batch.nulls[node] ?? 0) > 0) markNulls(file, stretch, { buffer, into, at, none: noneOf(into, type) });
    at += values.length;
  }
  return into;
}

function columnFor(type: ColumnType, rows: number, hasNulls: boolean): { [row: number]: unknown; length: number } {
  if (type === "category") return new Int32Array(rows);
  if (type === "float") return new Float64Array(rows);
  if (type === "float32") return new Float32Array(rows);
  if (hasNulls) return new Array(rows);
  if (type === "integer" || type === "date") return new Int32Array(rows);
  return type === "timestamp" ? new Float64Array(rows) : new Array(rows);
}

function noneOf(into: ArrayLike<unknown>, type: ColumnType): unknown {
  if (type === "category") return -1;
  return ArrayBuffer.isView(into) ? Number.NaN : null;
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
      return Array.from(new BigInt64Array(fixed(8)), Number);
    case "boolean":
      return bits(file, stretch, buffer + 1);
    case "string":
      return texts(file, stretch, buffer);
    case "series":
      return series(file, stretch, buffer);
  }
}

function slice(file: number, { buffers }: BatchMap, index: number, from: number, to: number) {
  const { at } = buffers[index] as BatchMap["buffers"][number];
  return bytesAt(file, at + from, to - from);
}

/** Bits count from the lowest of each byte (Arrow columnar format). */
function bits(file: number, { batch, from, to }: Stretch, index: number): boolean[] {
  const first = from >> 3;
  const bytes = slice(file, batch, index, first, (to + 7) >> 3);
  return Array.from({ length: to - from }, (_, i) => {
    const bit = from + i - 8 * first;
    return ((bytes[bit >> 3] as number) & (1 << (bit & 7))) !== 0;
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
  const values: (number | null)[] = Array.from(
    new Float64Array(slice(file, child.batch, buffer + 3, 8 * child.from, 8 * child.to).buffer),
  );
  if ((child.batch.buffers[buffer + 2]?.bytes ?? 0) > 0) {
    markNulls(file, child, { buffer: buffer + 2, into: values, at: 0, none: null });
  }
  return Array.from({ length: stretch.to - stretch.from }, (_, i) =>
    values.slice((ends[i] as number) - child.from, (ends[i + 1] as number) - child.from),
  );
}

function markNulls(
  file: number,
  stretch: Stretch,
  { buffer, into, at, none }: { buffer: number; into: { [row: number]: unknown }; at: number; none: unknown },
): void {
  const isThere = bits(file, stretch, buffer);
  for (let row = 0; row < isThere.length; row++) if (!isThere[row]) into[at + row] = none;
}
