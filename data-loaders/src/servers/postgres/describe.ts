import type pg from "pg";
import { identifier } from "../../engine/sql-text.ts";
import type { Found, Place, ServerColumn } from "../server.ts";
import { ServerError } from "../server-error.ts";
import { engineTypeOf } from "./engine-type.ts";
import { findTable } from "./find-table.ts";

/** Finds a table or query and its columns; see `Session.describe`. */
export async function describe(client: pg.Client, place: Place): Promise<Found> {
  const { from, unique, definition, columns } =
    "table" in place
      ? await findTable(client, place.table)
      : { from: await queryFrom(client, place.query), unique: new Set<string>(), definition: null, columns: [] };
  const readable = columns.filter(({ isReadable }) => isReadable).map(({ name }) => identifier(name));
  const isWhole = readable.length === columns.length || readable.length === 0;
  const { fields } = await client.query(`SELECT ${isWhole ? "*" : readable.join(", ")} FROM ${from} LIMIT 0`);
  const { rows } = await client.query<{ oid: number; name: string }>(
    "SELECT oid::int8::float8 AS oid, CASE typtype WHEN 'e' THEN 'enum' ELSE typname END AS name FROM pg_type WHERE oid::int8 = ANY ($1::int8[])",
    [fields.map(({ dataTypeID }) => dataTypeID)],
  );
  const types = new Map(rows.map(({ oid, name }) => [oid, name]));
  const described: ServerColumn[] = fields.map(({ name, dataTypeID }) => {
    const serverType = types.get(dataTypeID) ?? "unknown";
    return { name, serverType, type: engineTypeOf(serverType), isUnique: unique.has(name) };
  });
  const forbidden = columns.filter(({ isReadable }) => !isReadable);
  return { from, columns: [...described, ...forbidden.map(({ name }) => forbiddenColumn(name))], definition };
}

function forbiddenColumn(name: string): ServerColumn {
  return { name, serverType: "unknown", type: "VARCHAR", isUnique: false, isForbidden: true };
}

/** A query, once the server has parsed it by itself and found one statement that it can explain. */
async function queryFrom(client: pg.Client, query: string): Promise<string> {
  const single = query.replace(/[;\s]+$/, "");
  try {
    await client.query(asOne(`EXPLAIN ${single}`));
    await client.query(asOne(`EXPLAIN SELECT * FROM (${single}\n) AS query_rows`));
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    if (code !== undefined && /^42|^25006/.test(code)) {
      throw new ServerError(`query must be one SELECT that the server can run: ${message}`, { isPassing: false });
    }
    throw error;
  }
  return `(${single}\n) AS query_rows`;
}

/** Text that the server refuses when it holds more than one statement; what is one by itself cannot end early in brackets. */
function asOne(text: string): pg.QueryConfig {
  return { text, queryMode: "extended" } as pg.QueryConfig;
}
