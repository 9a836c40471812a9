import { join } from "node:path";
import type { Engine } from "../engine/open-engine.ts";
import { literal } from "../engine/sql-text.ts";
import type { Part } from "./manifest.ts";

/** What the rows of one file, or of one week of a table, say of it. */
export interface DescribedRows {
  /** Good rows and rows put aside, without groups of the future. */
  rows: number;
  /** Mondays of the first and last week in groups, as epoch days; null where no row came in a group. */
  first_week: number | null;
  last_week: number | null;
  /** Whether a row lies after the present, so that its meaning changes as time goes by. */
  is_future: boolean;
}

/**
 * Describes the rows of a batch by the id that they bear as `file`.
 *
 * @param dir - folder of the batch's parts
 * @param present - wall time of the report's zone, as a literal's text
 */
export async function describeRows(engine: Engine, dir: string, present: string): Promise<Map<number, DescribedRows>> {
  const part = (name: Part) => `read_parquet(${literal(join(dir, `${name}.parquet`))})`;
  const found = await engine.rows<DescribedRows & { file: number }>(
    `SELECT file, sum(rows)::BIGINT AS rows, min(first) AS first_week, max(last) AS last_week, bool_or(future) AS is_future
     FROM (
       SELECT file, coalesce(sum(events) FILTER (NOT is_future), 0)::BIGINT AS rows, (min(week) - DATE '1970-01-01')::INTEGER AS first,
         (max(week) - DATE '1970-01-01')::INTEGER AS last, bool_or(is_future) AS future
       FROM ${part("groups")} GROUP BY file
       UNION ALL
       SELECT file, count(*), NULL, NULL, bool_or(occurred_at > TIMESTAMP ${literal(present)}) FROM ${part("loose")} GROUP BY file
       UNION ALL
       SELECT file, count(*), NULL, NULL, bool_or(reason = 'lies in the future') FROM ${part("quarantine")} GROUP BY file
     ) GROUP BY file`,
  );
  return new Map(found.map(({ file, ...row }) => [file, row]));
}
