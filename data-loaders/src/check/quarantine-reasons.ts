import type { InputName } from "@vitals/tables";
import type { Engine } from "../engine/open-engine.ts";
import { literal } from "../engine/sql-text.ts";

/** Why rows of an input cannot be used, with the first example. */
export interface QuarantineReason {
  /** The column at fault; null when the whole row is. */
  column: string | null;
  reason: string;
  rows: number;
  file: string | null;
  line: number | null;
  value: string | null;
}

/** The reasons for which rows of an input are in the quarantine, the most frequent first. */
export async function quarantineReasonsOf(engine: Engine, input: InputName): Promise<QuarantineReason[]> {
  return engine.rows<QuarantineReason>(
    `SELECT column_name AS "column", reason, rows, first.file AS file, first.line AS line, first.value AS value
     FROM (
       SELECT column_name, reason, count(*) AS rows,
         min({'file': file, 'line': line, 'value': left(value, 200)}) AS first
       FROM quarantine WHERE input = ${literal(input)}
       GROUP BY column_name, reason
     ) ORDER BY rows DESC, "column", reason`,
  );
}
