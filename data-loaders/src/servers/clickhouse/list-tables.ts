import type { ListedTable } from "../listed-table.ts";
import { identifier } from "./clickhouse-text.ts";
import { plainType } from "./clickhouse-type.ts";
import type { Ask } from "./open-clickhouse.ts";

interface Named {
  database: string;
  name: string;
  engine: string;
  engine_full: string;
}

interface Size {
  rows: number;
  bytes: number;
  newest: string;
}

/** Tables that keep rows, or show those of others; reading a queue would take its messages away. */
const readable = /MergeTree$|Log$|^(Memory|Distributed|Merge|View|MaterializedView)$/;
const own = /^(system|information_schema)$/i;

/**
 * Every table and view that the user may read, but the server's own and the parts of Distributed tables on this server.
 *
 * Sizes are those that this server knows of its own parts; of a Distributed table they are a part of the whole.
 */
export async function listTables(ask: Ask): Promise<ListedTable[]> {
  const named = (await ask<Named>("SELECT database, name, engine, engine_full FROM system.tables")).filter(
    ({ database, name, engine }) => !own.test(database) && !name.startsWith(".inner") && readable.test(engine),
  );
  const columns = await columnsOf(ask);
  const sizes = await sizesOf(ask);
  const parts = new Map(named.map((table) => [keyOf(table.database, table.name), partOf(table)]));
  const hidden = new Set([...parts.values()].filter((part) => part !== null));
  return named
    .filter(({ database, name }) => !hidden.has(keyOf(database, name)))
    .map(({ database, name }) => {
      const key = keyOf(database, name);
      const part = parts.get(key) ?? key;
      const size = sizes.get(part) ?? null;
      const fields = (columns.get(key) ?? []).filter(({ type }) => plainType(type).name !== "AggregateFunction");
      const keys = named.find((table) => keyOf(table.database, table.name) === part)?.engine_full.split(/\W+/) ?? [];
      const time = fields.find(({ name: field, type }) => /^Date/.test(plainType(type).name) && keys.includes(field));
      return {
        schema: database,
        name,
        rows: size?.rows ?? null,
        bytes: size?.bytes ?? null,
        columns: fields.map(({ name: field, type }) => ({ name: field, serverType: type })),
        samples: (most) => samplesOf(`${identifier(database)}.${identifier(name)}`, time?.name ?? null, size, most),
      };
    });
}

async function columnsOf(ask: Ask): Promise<Map<string, { name: string; type: string }[]>> {
  const all = await ask<{ database: string; table: string; name: string; type: string }>(
    "SELECT database, table, name, type FROM system.columns WHERE database <> 'system'",
  );
  const columns = new Map<string, { name: string; type: string }[]>();
  for (const { database, table, name, type } of all) {
    const key = keyOf(database, table);
    const known = columns.get(key);
    if (known) known.push({ name, type });
    else columns.set(key, [{ name, type }]);
  }
  return columns;
}

/** What this server keeps of each table; nothing where the user may not know. */
async function sizesOf(ask: Ask): Promise<Map<string, Size>> {
  const sizes = await ask<{ database: string; table: string } & Record<keyof Size, string>>(
    `SELECT database, table, toString(sum(rows)) AS rows, toString(sum(data_uncompressed_bytes)) AS bytes,
       toString(max(max_date)) AS newest
     FROM system.parts WHERE active GROUP BY database, table`,
  ).catch(() => []);
  return new Map(
    sizes.map(({ database, table, rows, bytes, newest }) => [
      keyOf(database, table),
      { rows: Number(rows), bytes: Number(bytes), newest },
    ]),
  );
}

/** Of `Distributed(cluster, database, table, key)` the table that each server keeps; null for other tables. */
function partOf({ database, engine, engine_full }: Named): string | null {
  if (engine !== "Distributed") return null;
  const [, inside = ""] = /^Distributed\((.*)\)/s.exec(engine_full) ?? [];
  const [, there = "", table = ""] = inside.split(", ").map((text) => text.replace(/^(['`])(.*)\1$/s, "$2"));
  return keyOf(there === "" ? database : there, table);
}

const keyOf = (database: string, table: string) => `${database}\0${table}`;

function samplesOf(from: string, time: string | null, size: Size | null, most: number): string[] {
  const isShort = size !== null && size.rows <= most;
  if (time === null || size === null || isShort || size.newest < "1971-01-01") return [`${from} LIMIT ${most}`];
  const newest = Math.floor(0.4 * most);
  const since = `subtractDays(toDate('${size.newest}'), 30)`;
  return [`${from} WHERE ${identifier(time)} >= ${since} LIMIT ${newest}`, `${from} LIMIT ${most - newest}`];
}
