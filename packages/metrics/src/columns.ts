import type { FactName, HealthName } from "@vitals/tables";
import type { Said } from "./ledger/said.ts";
import type { ScoreSettings } from "./score/assess-scores.ts";

/**
 * A table in memory: one array per column, named as in its spec.
 *
 * Dates are whole days since 1970-01-01, timestamps are milliseconds of wall time, null is "cannot be said". In a typed
 * array, which has no place for null, NaN stands for it.
 */
export type Columns = Record<string, ArrayLike<unknown>>;

/** What `load` made: every fact table, empty where an input is absent. */
export type Facts = { [name in FactName]: Columns };

/** What `assess` makes. */
export type Health = { [name in HealthName]: Columns };

/** What the definitions need to know of the configuration. */
export interface AssessOptions extends ScoreSettings {
  /** What one unit of output is called, in the plural, such as `designs`. */
  outputNoun: string;
  /** ISO 4217 code used where an account names none. */
  currency: string;
  /** False alarms allowed per account and year. */
  budget: number;
  /** Reasons of conversations that explain a drop as harmless; the default ones when left out. */
  explaining?: readonly string[];
  /** False where outcomes or seats were made from usage, so that no benchmark may be learned from them; true when left out. */
  learnBenchmarks?: boolean;
  /** First publications of weeks, in order, for the report card; those of the report week and later ones do not count. */
  published?: readonly Said[];
}

/** How many rows a table has. */
export function rowCount(table: Columns): number {
  for (const name in table) return table[name]?.length ?? 0;
  return 0;
}

/** A column by name; throws when the table lacks it. */
export function column<T>(table: Columns, name: string): ArrayLike<T | null> {
  const values = table[name];
  if (!values) throw new Error(`no such column: ${name}; the table has ${Object.keys(table).join(", ") || "none"}`);
  return values as ArrayLike<T | null>;
}

/** A column of numbers or truths with NaN for null, so that loops need not look for null; not to be written to. */
export function numbers(table: Columns, name: string): Float64Array {
  const values = column<number | boolean>(table, name);
  if (values instanceof Float64Array) return values;
  if (ArrayBuffer.isView(values)) return new Float64Array(values as ArrayLike<number>);
  const result = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) result[i] = values[i] === null ? Number.NaN : Number(values[i]);
  return result;
}

/** A column of whole numbers that are never null; not to be written to. */
export function integers(table: Columns, name: string): Int32Array {
  const values = column<number>(table, name);
  return values instanceof Int32Array ? values : Int32Array.from(values as ArrayLike<number>);
}

/** NaN back to null, for tables that leave this package. */
export function nullable(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
