import type { Client } from "pg";
import { identifier } from "../../engine/sql-text.ts";
import type { ListedTable } from "../listed-table.ts";

interface Listed {
  schema: string;
  name: string;
  kind: string;
  rows: number;
  bytes: number;
  columns: [string, string][];
  /** A column of times that a btree index has in order. */
  ordered: string | null;
}

/** Bytes of a usual row, where the table was never analysed. */
const usualRow = 120;

/**
 * Every table and view that the role may read, but the server's own and the parts of partitioned tables.
 *
 * Sizes are those of the catalogue: no table is opened.
 */
export async function listTables(client: Client): Promise<ListedTable[]> {
  const { rows } = await client.query<Listed>(`
    SELECT n.nspname AS schema, c.relname AS name, c.relkind AS kind, sizes.rows, sizes.bytes,
      (SELECT json_agg(json_build_array(a.attname, CASE t.typtype WHEN 'e' THEN 'enum' ELSE t.typname END) ORDER BY a.attnum)
       FROM pg_attribute AS a JOIN pg_type AS t ON t.oid = a.atttypid
       WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns,
      (SELECT a.attname
       FROM pg_index AS i JOIN pg_class AS ic ON ic.oid = i.indexrelid JOIN pg_am AS m ON m.oid = ic.relam
         JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
         JOIN pg_type AS t ON t.oid = a.atttypid
       WHERE i.indrelid = c.oid AND i.indisvalid AND i.indpred IS NULL AND m.amname = 'btree'
         AND t.typname IN ('timestamptz', 'timestamp', 'date') ORDER BY a.attnum LIMIT 1) AS ordered
    FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
    CROSS JOIN LATERAL (
      SELECT sum(p.reltuples)::float8 AS rows, sum(pg_table_size(p.oid))::float8 AS bytes FROM pg_class AS p
      WHERE p.relkind IN ('r', 'm') AND (p.oid = c.oid OR (c.relkind = 'p' AND p.oid IN (
        SELECT relid FROM pg_partition_tree(c.oid))))) AS sizes
    WHERE c.relkind IN ('r', 'v', 'm', 'p', 'f') AND NOT c.relispartition
      AND n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%'
      AND has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT')
    ORDER BY n.nspname, c.relname`);
  return rows.map((row) => {
    const isTable = row.kind === "r" || row.kind === "m" || row.kind === "p";
    const known = row.rows > 0 ? row.rows : Math.ceil((row.bytes ?? 0) / usualRow);
    return {
      schema: row.schema,
      name: row.name,
      rows: isTable ? known : null,
      bytes: isTable ? row.bytes : null,
      columns: (row.columns ?? []).map(([name, serverType]) => ({ name, serverType })),
      samples: (most) => samplesOf(row, isTable ? known : null, most),
    };
  });
}

function samplesOf({ schema, name, ordered }: Listed, rows: number | null, most: number): string[] {
  const from = `${identifier(schema)}.${identifier(name)}`;
  if (rows === null || rows <= most) return [`${from} LIMIT ${most}`];
  const newest = ordered === null ? 0 : Math.floor(0.4 * most);
  const spread = most - newest;
  // Twice the share: pages are emptier than the average tells.
  const percent = Math.min(100, Math.max(0.0001, (200 * spread) / rows));
  const spreadOut = `${from} TABLESAMPLE SYSTEM (${percent.toFixed(4)}) REPEATABLE (1) LIMIT ${spread}`;
  if (ordered === null) return [spreadOut];
  const time = identifier(ordered);
  return [`${from} WHERE ${time} IS NOT NULL ORDER BY ${time} DESC LIMIT ${newest}`, spreadOut];
}
