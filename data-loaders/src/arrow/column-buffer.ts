import type { ColumnSpec, TableSpec } from "@vitals/tables";
import { arrowTypeName } from "@vitals/tables";
import { type Data, type DataType, type Dictionary, type List, makeData, type Vector } from "apache-arrow";

/** One column of a record batch while it is being filled; rows are set in order, from 0. */
export interface ColumnBuffer {
  setNull(row: number): void;
  /** Sets one value: text, number, boolean as 0 or 1, days, ms, a dictionary code, or an array for a series. */
  set(row: number, value: unknown): void;
  /** Sets many at once from numbers of the column's own width; null rows are set to null afterwards. */
  setMany?(row: number, values: ArrayLike<number> | ArrayLike<bigint>): void;
  finish(length: number): Data;
}

/**
 * A buffer for one column.
 *
 * @param dictionary - the texts that codes stand for, for a `category` column
 * @param places - where codes are not places in the dictionary: the place of each of them
 */
export function columnBuffer(
  spec: TableSpec,
  column: ColumnSpec,
  type: DataType,
  capacity: number,
  dictionary?: Vector,
  places?: Int32Array | null,
): ColumnBuffer {
  const nulls = nullBitmap(capacity);
  const setNull = (row: number) => {
    if (!column.nullable) {
      throw new Error(
        `${spec.name}: column ${column.name} is null in row ${row + 1}, expected ${arrowTypeName(column.type)}`,
      );
    }
    nulls.clear(row);
  };
  switch (column.type) {
    case "string":
      return { setNull, ...textBuffer(type, capacity, nulls) };
    case "series":
      return { setNull, ...seriesBuffer(type as List, capacity, nulls) };
    case "boolean":
      return { setNull, ...bitBuffer(type, capacity, nulls) };
    case "float":
      return { setNull, ...numberBuffer(type, new Float64Array(capacity), nulls) };
    case "float32":
      return { setNull, ...numberBuffer(type, new Float32Array(capacity), nulls) };
    case "timestamp":
      return { setNull, ...timeBuffer(type, new BigInt64Array(capacity), nulls) };
    case "integer":
    case "date":
      return { setNull, ...numberBuffer(type, new Int32Array(capacity), nulls) };
    case "category":
      return { setNull, ...codeBuffer(type as Dictionary, new Int32Array(capacity), nulls, dictionary, places) };
  }
}

type Filling = Omit<ColumnBuffer, "setNull">;
type Nulls = ReturnType<typeof nullBitmap>;

function nullBitmap(capacity: number) {
  const bits = new Uint8Array(Math.ceil(capacity / 8)).fill(0xff);
  let nullCount = 0;
  return {
    clear(row: number) {
      bits[row >> 3] = (bits[row >> 3] as number) & ~(1 << (row & 7));
      nullCount++;
    },
    isNull: (row: number) => ((bits[row >> 3] as number) & (1 << (row & 7))) === 0,
    some: () => nullCount > 0,
    finish(length: number) {
      const bytes = bits.slice(0, Math.ceil(length / 8));
      if (length % 8 > 0) bytes[bytes.length - 1] = (bytes.at(-1) as number) & ((1 << (length % 8)) - 1);
      return nullCount > 0 ? { nullCount, nullBitmap: bytes } : { nullCount };
    },
  };
}

/** Numbers that stand for texts; those of null rows are set to 0 at the end, whatever they were. */
function codeBuffer(
  type: Dictionary,
  values: Int32Array,
  nulls: Nulls,
  dictionary: Vector | undefined,
  places: Int32Array | null | undefined,
): Filling {
  const numbers = numberBuffer(type, values, nulls, dictionary);
  if (!places) return numbers;
  return {
    ...numbers,
    setMany(row, many) {
      for (let i = 0; i < many.length; i++) values[row + i] = places[many[i] as number] as number;
    },
  };
}

type Numbers = Float64Array | Float32Array | Int32Array;

function numberBuffer(type: DataType, values: Numbers, nulls: Nulls, dictionary?: Vector): Filling {
  return {
    set(row, value) {
      values[row] = value as number;
    },
    setMany: (row, many) => values.set(many as ArrayLike<number>, row),
    finish(length) {
      if (nulls.some()) for (let row = 0; row < length; row++) if (nulls.isNull(row)) values[row] = 0;
      const data = values.subarray(0, length);
      return makeData({ type, length, ...nulls.finish(length), data, ...(dictionary ? { dictionary } : {}) } as never);
    },
  };
}

function timeBuffer(type: DataType, values: BigInt64Array, nulls: Nulls): Filling {
  return {
    set(row, value) {
      values[row] = BigInt(value as number);
    },
    setMany: (row, many) => values.set(many as ArrayLike<bigint>, row),
    finish(length) {
      if (nulls.some()) for (let row = 0; row < length; row++) if (nulls.isNull(row)) values[row] = 0n;
      return makeData({ type, length, ...nulls.finish(length), data: values.subarray(0, length) } as never);
    },
  };
}

function bitBuffer(type: DataType, capacity: number, nulls: Nulls): Filling {
  const bits = new Uint8Array(Math.ceil(capacity / 8));
  return {
    set(row, value) {
      if (value) bits[row >> 3] = (bits[row >> 3] as number) | (1 << (row & 7));
    },
    finish: (length) =>
      makeData({ type, length, ...nulls.finish(length), data: bits.subarray(0, Math.ceil(length / 8)) } as never),
  };
}

function textBuffer(type: DataType, capacity: number, nulls: Nulls): Filling {
  const offsets = new Int32Array(capacity + 1);
  const parts: Buffer[] = [];
  return {
    set(row, value) {
      const bytes = Buffer.from(value as string, "utf8");
      parts.push(bytes);
      offsets[row + 1] = bytes.length;
    },
    finish(length) {
      for (let row = 0; row < length; row++) offsets[row + 1] = (offsets[row + 1] as number) + (offsets[row] as number);
      const valueOffsets = offsets.subarray(0, length + 1);
      return makeData({ type, length, ...nulls.finish(length), valueOffsets, data: Buffer.concat(parts) } as never);
    },
  };
}

function seriesBuffer(type: List, capacity: number, nulls: Nulls): Filling {
  const offsets = new Int32Array(capacity + 1);
  const items: (number | null)[] = [];
  return {
    set(row, value) {
      const series = Array.from(value as ArrayLike<number | null>);
      items.push(...series);
      offsets[row + 1] = series.length;
    },
    finish(length) {
      for (let row = 0; row < length; row++) offsets[row + 1] = (offsets[row + 1] as number) + (offsets[row] as number);
      const itemNulls = nullBitmap(items.length);
      items.forEach((item, i) => {
        if (item === null) itemNulls.clear(i);
      });
      const child = makeData({
        type: type.children[0]?.type,
        length: items.length,
        ...itemNulls.finish(items.length),
        data: Float64Array.from(items, (item) => item ?? 0),
      } as never) as unknown as Data;
      return makeData({
        type,
        length,
        ...nulls.finish(length),
        valueOffsets: offsets.subarray(0, length + 1),
        child,
      } as never);
    },
  };
}
