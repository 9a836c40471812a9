import type { Client } from "pg";
import { identifier } from "../../engine/sql-text.ts";
import { didYouMean } from "../../files/nearest-name.ts";
import { ServerError } from "../server-error.ts";

interface Relation {
  oid: number;
  schema: string;
  name: string;
  isVisible: boolean;
}

/** What stands after FROM for a table or view, its columns, and the names of those of which no value stands twice. */
export interface FoundTable {
  from: string;
  unique: Set<string>;
  /** Of a view. */
  definition: string | null;
  columns: { name: string; isReadable: boolean }[];
}

/**
 * Finds a table by its name, or by its schema and name with a dot between; names are looked up as they are written, so that
 * none can be anything but a name.
 */
export async function findTable(client: Client, table: string): Promise<FoundTable> {
  const { rows } = await client.query<Relation>(
    `SELECT c.oid::int8::float8 AS oid, n.nspname AS schema, c.relname AS name, pg_table_is_visible(c.oid) AS "isVisible"
     FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'v', 'm', 'p', 'f')`,
  );
  const found = rows.filter(
    ({ schema, name, isVisible }) => `${schema}.${name}` === table || (isVisible && name === table),
  );
  if (found.length > 1) {
    throw new ServerError(`table ${table} stands more than once: name its schema too`, { isPassing: false });
  }
  const [relation] = found;
  if (!relation) throw missing(table, rows);
  return {
    from: `${identifier(relation.schema)}.${identifier(relation.name)}`,
    unique: await uniqueColumns(client, relation.oid),
    definition: await definitionOf(client, relation.oid),
    columns: await readableColumns(client, relation.oid),
  };
}

async function readableColumns(client: Client, oid: number): Promise<FoundTable["columns"]> {
  const { rows } = await client.query<FoundTable["columns"][number]>(
    `SELECT attname AS name, has_column_privilege(attrelid, attnum, 'SELECT') AS "isReadable"
     FROM pg_attribute WHERE attrelid = $1::int8::oid AND attnum > 0 AND NOT attisdropped ORDER BY attnum`,
    [oid],
  );
  return rows;
}

function missing(table: string, rows: Relation[]): ServerError {
  const own = rows.filter(({ schema }) => schema !== "information_schema" && !schema.startsWith("pg_"));
  const names = own.map(({ schema, name, isVisible }) =>
    isVisible && !table.includes(".") ? name : `${schema}.${name}`,
  );
  const shown = names.slice(0, 20).join(", ") + (names.length > 20 ? ` and ${names.length - 20} more` : "");
  return new ServerError(
    `no table ${table}${didYouMean(table, names)}: its tables are ${shown || "none"}: the role that reads may not see others`,
    { isPassing: false },
  );
}

async function definitionOf(client: Client, oid: number): Promise<string | null> {
  const { rows } = await client.query<{ definition: string | null }>(
    `SELECT CASE WHEN relkind IN ('v', 'm') THEN pg_get_viewdef(oid) END AS definition
     FROM pg_class WHERE oid = $1::int8::oid`,
    [oid],
  );
  return rows[0]?.definition ?? null;
}

/** Columns with a unique index of their own that covers every row, those of inheriting tables too. */
async function uniqueColumns(client: Client, oid: number): Promise<Set<string>> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT a.attname AS name
     FROM pg_index AS i JOIN pg_class AS c ON c.oid = i.indrelid
       JOIN pg_attribute AS a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
     WHERE c.oid = $1::int8::oid AND (c.relkind = 'p' OR NOT c.relhassubclass)
       AND i.indisunique AND i.indisvalid AND i.indimmediate AND i.indnatts = 1 AND i.indpred IS NULL`,
    [oid],
  );
  return new Set(rows.map(({ name }) => name));
}
