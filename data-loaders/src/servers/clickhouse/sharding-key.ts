import { literal } from "./clickhouse-text.ts";
import type { Ask } from "./open-clickhouse.ts";

const hashes =
  "cityHash64|sipHash64|halfMD5|farmHash64|metroHash64|murmurHash[23]_(?:32|64)|javaHash|intHash(?:32|64)|xxHash(?:32|64)";

/**
 * The column that says on which shard a row of a Distributed table is; null where none does by itself, and for other tables.
 *
 * Rows that were not inserted through the table may be anywhere; its key is taken at its word.
 *
 * @param table - with its database before a dot, or one of the session's database
 */
export async function shardingColumn(ask: Ask, table: string): Promise<string | null> {
  const [first = "", rest] = table.split(/\.(.*)/s);
  const [database, name] = rest === undefined ? ["currentDatabase()", first] : [literal(first), rest];
  const [found] = await ask<{ engine: string; engine_full: string }>(
    `SELECT engine, engine_full FROM system.tables WHERE database = ${database} AND name = ${literal(name)}`,
  );
  return found?.engine === "Distributed" ? columnOfKey(found.engine_full) : null;
}

/** Of `Distributed(cluster, database, table, key)` the one column that the key is, or is a hash of. */
export function columnOfKey(engine: string): string | null {
  const key = new RegExp(`, (?:(?:${hashes})\\()?([A-Za-z_][A-Za-z0-9_]*)\\)?\\)$`).exec(engine);
  const parts = engine.split(", ").length;
  return parts === 4 ? (key?.[1] ?? null) : null;
}
