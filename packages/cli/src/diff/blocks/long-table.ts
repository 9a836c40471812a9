import type { Block, Table } from "../diff-report.ts";

/** Rows that are shown; the JSON has all of them. */
const mostRows = 20;

/** A table without its long tail, and a line that says how long that is. */
export function longTable({ head, rows }: Table): Block[] {
  const rest = rows.length - mostRows;
  return [
    { table: { head, rows: rows.slice(0, mostRows) } },
    ...(rest > 0 ? [{ text: `And ${rest.toLocaleString("en")} more; --json lists all.` }] : []),
  ];
}
