import { storedRows } from "@vitals/metrics";
import { type Columns, valueAt } from "./columns.ts";

/** Rows of a stored table looked through at once. */
const rowsAtOnce = 1 << 16;

/** The rows of one week of a table of weeks, in memory, however long the table is; undefined where there is no table. */
export function weekTable(columns: Columns | undefined, week: number | null): Columns | undefined {
  if (!columns) return undefined;
  const weeks = columns.week ?? [];
  const names = Object.keys(columns);
  const picked: Record<string, unknown[]> = Object.fromEntries(names.map((name) => [name, []]));
  for (let from = 0; from < weeks.length; from += rowsAtOnce) {
    const to = Math.min(weeks.length, from + rowsAtOnce);
    const stretch = storedRows(columns, from, to);
    const [part, start] = stretch ? [stretch, from] : [columns, 0];
    const rows: number[] = [];
    for (let row = from; row < to; row++) if (weeks[row] === week) rows.push(row - start);
    for (const name of names) {
      const column = part[name];
      const into = picked[name] as unknown[];
      for (const row of rows) into.push(shortened(valueAt(column, row), column));
    }
  }
  return picked;
}

/** Single precision holds seven digits; further ones would say nothing. */
function shortened(value: unknown, column: ArrayLike<unknown> | undefined): unknown {
  return column instanceof Float32Array && value !== null ? Number((value as number).toPrecision(7)) : value;
}
