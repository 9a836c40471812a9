import type { Engine } from "../engine/open-engine.ts";
import { literal } from "../engine/sql-text.ts";

interface Parsed {
  error: boolean;
  error_message?: string;
  statements?: unknown[];
}

/** What is wrong with a query of the configuration: it must be one SELECT; null when nothing is. */
export async function queryProblem(engine: Engine, query: string): Promise<string | null> {
  const [row] = await engine.rows<{ parsed: string }>(
    `SELECT json_serialize_sql(${literal(query)})::VARCHAR AS parsed`,
  );
  const parsed = JSON.parse(row?.parsed ?? '{"error":true}') as Parsed;
  if (parsed.error) return `query must be one SELECT: ${parsed.error_message ?? "it cannot be parsed"}`;
  const count = parsed.statements?.length ?? 0;
  return count === 1 ? null : `query must be one SELECT: it holds ${count} statements`;
}
