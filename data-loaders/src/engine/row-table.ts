import {
  type DuckDBAppender,
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBDoubleType,
  DuckDBIntegerType,
} from "@duckdb/node-api";
import { identifier } from "./sql-text.ts";

/** The column types of a table that rows are put into from typed arrays. */
export type NumberType = "INTEGER" | "DOUBLE";

/** Rows that one chunk of the engine holds. */
const chunkRows = 2048;

/** A table of numbers, none of them null, that is filled row by row without an object for each. */
export class RowTable {
  readonly #appender: DuckDBAppender;
  readonly #chunk: DuckDBDataChunk;
  readonly #columns: (Int32Array | Float64Array)[];
  #filled = 0;

  private constructor(appender: DuckDBAppender, types: readonly NumberType[]) {
    this.#appender = appender;
    this.#chunk = DuckDBDataChunk.create(
      types.map((type) => (type === "DOUBLE" ? DuckDBDoubleType.instance : DuckDBIntegerType.instance)),
    );
    this.#columns = types.map((type) => (type === "DOUBLE" ? new Float64Array(chunkRows) : new Int32Array(chunkRows)));
  }

  /**
   * Makes a table to be filled.
   *
   * @param connection - one that nothing else uses meanwhile
   */
  static async create(
    connection: DuckDBConnection,
    name: string,
    columns: Readonly<Record<string, NumberType>>,
  ): Promise<RowTable> {
    const typed = Object.entries(columns).map(([column, type]) => `${identifier(column)} ${type}`);
    await connection.run(`CREATE TABLE ${identifier(name)} (${typed.join(", ")})`);
    return new RowTable(await connection.createAppender(name), Object.values(columns));
  }

  /** The columns to set the next row in, at the place that `next` gives. */
  get columns(): readonly (Int32Array | Float64Array)[] {
    return this.#columns;
  }

  next(): number {
    if (this.#filled === chunkRows) this.#append();
    return this.#filled++;
  }

  /** Puts what is left into the table. */
  finish(): void {
    if (this.#filled > 0) this.#append();
    this.#appender.closeSync();
  }

  #append(): void {
    this.#chunk.reset();
    this.#chunk.rowCount = this.#filled;
    this.#columns.forEach((values, i) => {
      const vector = this.#chunk.getColumnVector(i) as unknown as { items: typeof values; flush(): void };
      vector.items.set(values.subarray(0, this.#filled));
      vector.flush();
    });
    this.#appender.appendDataChunk(this.#chunk);
    this.#filled = 0;
  }
}
