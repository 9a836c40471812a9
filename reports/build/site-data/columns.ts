import { codedTexts } from "@vitals/metrics";
import type { TableSpec } from "@vitals/tables";

/** A table in memory: one array a column. */
export type Columns = Record<string, ArrayLike<unknown>>;

/** Tables by name; one that was not made is absent. */
export type Tables = Readonly<Record<string, Columns | undefined>>;

/** Rows from one index up to, not including, another. */
export type Range = readonly [from: number, to: number];

/** How many rows a table has; none when it is absent. */
export function rowCount(columns: Columns | undefined): number {
  for (const name in columns) return columns[name]?.length ?? 0;
  return 0;
}

/**
 * The rows of a table as objects of its columns.
 *
 * @param ranges - which rows, in order; all when left out
 */
export function* rowsOf<Row>(columns: Columns | undefined, ranges?: readonly Range[]): Generator<Row> {
  if (!columns) return;
  const named = Object.entries(columns);
  for (const [from, to] of ranges ?? [[0, rowCount(columns)] as const]) {
    for (let i = from; i < to; i++) {
      const row: Record<string, unknown> = {};
      for (const [name, column] of named) row[name] = valueAt(column, i);
      yield row as Row;
    }
  }
}

/** Rows written in the order of a table's columns, as those columns. */
export function columnsFrom({ columns }: Pick<TableSpec, "columns">, rows: readonly (readonly unknown[])[]): Columns {
  return Object.fromEntries(columns.map(({ name }, i) => [name, rows.map((row) => row[i])]));
}

/** A value of a column; null where it is null, where a typed array has NaN for it, and where there is no such column. */
export function valueAt(column: ArrayLike<unknown> | undefined, row: number): unknown {
  const value = column?.[row] ?? null;
  return Number.isNaN(value) ? null : value;
}

/** The numbers of the rows in some ranges, for who looks at a few columns of many rows. */
export function rowNumbers(ranges: readonly Range[]): number[] {
  const rows: number[] = [];
  for (const [from, to] of ranges) for (let row = from; row < to; row++) rows.push(row);
  return rows;
}

/** Where each account's rows stand; a table sorted by account has one range each. */
export function rangesByAccount(columns: Columns | undefined): Map<string, Range[]> {
  const ranges = new Map<string, Range[]>();
  if (!columns?.account_id) return ranges;
  const { codes, texts } = codedTexts(columns, "account_id");
  for (let from = 0; from < codes.length; ) {
    let to = from + 1;
    while (to < codes.length && codes[to] === codes[from]) to++;
    const id = String(texts[codes[from] as number]);
    const known = ranges.get(id);
    if (known) known.push([from, to]);
    else ranges.set(id, [[from, to]]);
    from = to;
  }
  return ranges;
}
