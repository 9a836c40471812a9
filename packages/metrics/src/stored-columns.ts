import { type CodedTexts, setCoded } from "./coded-texts.ts";
import type { Columns } from "./columns.ts";

/** A table that lies elsewhere and of which columns are read when they are asked for. */
export interface StoredTable {
  readonly rows: number;
  readonly columns: readonly { readonly name: string; readonly isCoded: boolean }[];
  /** Rows from one up to, not including, another, as in `Columns`; of a coded column the codes, -1 for null. */
  read(column: string, from: number, to: number): ArrayLike<unknown>;
  /** The texts that a column's codes stand for. */
  texts(column: string): readonly string[];
}

const stored = new WeakMap<Columns, StoredTable>();

/**
 * A stored table as columns that are read when somebody asks for one, and let go when nobody holds it any more: what is
 * not looked at takes no memory.
 */
export function storedColumns(table: StoredTable): Columns {
  const columns = stretchOf(table, 0, table.rows, weakly);
  stored.set(columns, table);
  return columns;
}

/** Some rows of a stored table, read once and kept; undefined for a table that is in memory anyway. */
export function storedRows(columns: Columns, from: number, to: number): Columns | undefined {
  const table = stored.get(columns);
  return table && stretchOf(table, from, to, once);
}

type Keep = <Value extends object>(read: () => Value) => () => Value;

function stretchOf(table: StoredTable, from: number, to: number, keep: Keep): Columns {
  const columns: Columns = {};
  for (const { name, isCoded } of table.columns) {
    const read = keep(() => table.read(name, from, to));
    if (isCoded) setCoded(columns, name, keep(codesOf(table, name, read)), keep);
    else Object.defineProperty(columns, name, { enumerable: true, get: read });
  }
  return columns;
}

function codesOf(table: StoredTable, name: string, read: () => ArrayLike<unknown>): () => CodedTexts {
  return () => ({ texts: textsOf(table, name), codes: read() as Int32Array });
}

const dictionaries = new WeakMap<StoredTable, Map<string, readonly string[]>>();

/** Texts stay: every stretch of rows needs them again. */
function textsOf(table: StoredTable, name: string): readonly string[] {
  const known = dictionaries.get(table) ?? new Map<string, readonly string[]>();
  dictionaries.set(table, known);
  const texts = known.get(name) ?? table.texts(name);
  known.set(name, texts);
  return texts;
}

const weakly: Keep = (read) => {
  let kept: WeakRef<ReturnType<typeof read>> | undefined;
  return () => {
    const value = kept?.deref() ?? read();
    kept = new WeakRef(value);
    return value;
  };
};

const once: Keep = (read) => {
  let kept: ReturnType<typeof read> | undefined;
  return () => {
    kept ??= read();
    return kept;
  };
};
