import type { BrokenRow } from "../tables/sample-table.ts";

/** The rows with the broken ones spread evenly among them. */
export function amid<Row>(rows: readonly Row[], broken: readonly BrokenRow<Row>[]): Row[] {
  const step = Math.floor(rows.length / (broken.length + 1));
  const result = [...rows];
  for (const [i, { row }] of [...broken.entries()].reverse()) result.splice(step * (i + 1), 0, row);
  return result;
}
