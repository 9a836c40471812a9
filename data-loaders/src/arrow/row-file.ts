import type { TableSpec } from "@vitals/tables";
import { makeData, RecordBatch, type Schema, Struct } from "apache-arrow";
import { type ArrowFile, batchRows, openArrowFile } from "./arrow-file.ts";
import { arrowSchema } from "./arrow-type.ts";
import type { Dictionaries } from "./text-dictionaries.ts";

/** Stands for null in a column of a row file: no code, count or day is below zero. */
export const none = -1;

type Numbers = Int32Array | Float64Array;

/**
 * A table that is written row by row in the order of its key: texts as codes of their dictionary, days since 1970 for a date,
 * and `none` for null. No row becomes an object.
 */
export class RowFile {
  readonly #spec: TableSpec;
  readonly #schema: Schema;
  readonly #dictionaries: Dictionaries;
  readonly #file: ArrowFile;
  readonly #columns: Numbers[];
  #filled = 0;
  #batches = 0;

  constructor(path: string, spec: TableSpec, dictionaries: Dictionaries) {
    this.#spec = spec;
    this.#schema = arrowSchema(spec);
    this.#dictionaries = dictionaries;
    this.#file = openArrowFile(path, this.#schema);
    this.#columns = spec.columns.map(({ type }) =>
      type === "float" ? new Float64Array(batchRows) : new Int32Array(batchRows),
    );
  }

  /** The columns to set the next row in, at the place that `next` gives. */
  get columns(): readonly Numbers[] {
    return this.#columns;
  }

  /** The place of a new row; the batch before it is written when it is full. */
  next(): number {
    if (this.#filled === batchRows) this.#write();
    return this.#filled++;
  }

  /** Writes what is left, and the footer. */
  finish(): void {
    if (this.#filled > 0 || this.#batches === 0) this.#write();
    this.#file.finish();
  }

  close(): void {
    this.#file.close();
  }

  #write(): void {
    const length = this.#filled;
    const children = this.#spec.columns.map((column, i) => {
      const values = (this.#columns[i] as Numbers).subarray(0, length);
      const { texts, places } = this.#dictionaries.get(column.name) ?? {};
      if (places) for (let row = 0; row < length; row++) values[row] = renumbered(values[row] as number, places);
      const nulls = column.nullable ? takeNulls(values) : { nullCount: 0 };
      const type = this.#schema.fields[i]?.type;
      return makeData({ type, length, ...nulls, data: values, ...(texts ? { dictionary: texts } : {}) } as never);
    });
    const rows = makeData({ type: new Struct(this.#schema.fields), length, nullCount: 0, children });
    this.#file.write(new RecordBatch(this.#schema, rows));
    this.#filled = 0;
    this.#batches++;
  }
}

const renumbered = (code: number, places: Int32Array) => (code === none ? none : (places[code] as number));

/** Where values are null, as Arrow stores it: a bit for each row that is not, and 0 in the place of its value. */
function takeNulls(values: Numbers): { nullCount: number; nullBitmap?: Uint8Array } {
  const nullBitmap = new Uint8Array(Math.ceil(values.length / 8));
  let nullCount = 0;
  for (let row = 0; row < values.length; row++) {
    if (values[row] === none) {
      values[row] = 0;
      nullCount++;
    } else nullBitmap[row >> 3] = (nullBitmap[row >> 3] as number) | (1 << (row & 7));
  }
  return nullCount > 0 ? { nullCount, nullBitmap } : { nullCount };
}
