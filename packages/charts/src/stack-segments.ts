import { weekTime } from "./week-axis.ts";

/** One week's value of each part; a missing part is not drawn. */
export interface StackRow {
  /** Epoch day of the week's Monday. */
  readonly week: number;
  readonly values: Readonly<Record<string, number>>;
}

/** The parts of a week's bar from the bottom up, each from `low` to `high`; parts of nothing are left out. */
export function segments(row: StackRow, parts: readonly { readonly id: string }[]) {
  let low = 0;
  return parts.flatMap(({ id }) => {
    const value = row.values[id] ?? 0;
    if (value <= 0) return [];
    low += value;
    return [{ time: weekTime(row.week), part: id, low: low - value, middle: low - value / 2, high: low }];
  });
}

/** The height of the highest bar; at least 1, so that an empty picture has an axis. */
export function highest(rows: readonly StackRow[], parts: readonly { readonly id: string }[]): number {
  return Math.max(1, ...rows.map(({ values }) => parts.reduce((sum, { id }) => sum + (values[id] ?? 0), 0)));
}
