import { identifier } from "../engine/sql-text.ts";

/** SQL of a preset's rows where each of these columns is sure to exist: empty when no file has it. */
export function rowsWith(...columns: string[]): string {
  const empty = columns.map((name) => `NULL::VARCHAR AS ${identifier(name)}`);
  return `(SELECT * FROM rows UNION ALL BY NAME SELECT ${empty.join(", ")} WHERE false)`;
}
