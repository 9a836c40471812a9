import { didYouMean } from "../../files/nearest-name.ts";
import type { Found, Place } from "../server.ts";
import { ServerError } from "../server-error.ts";
import { exceptionCode } from "./clickhouse-errors.ts";
import { identifier, literal } from "./clickhouse-text.ts";
import { engineTypeOf, plainType } from "./clickhouse-type.ts";
import type { Ask } from "./open-clickhouse.ts";
import { shardingColumn } from "./sharding-key.ts";

/**
 * What a table or query holds; columns that are only states of aggregates are left out.
 *
 * @param maySet - whether queries of the session may have settings of their own
 */
export async function describePlace(ask: Ask, place: Place, maySet: boolean): Promise<Found> {
  const from = "table" in place ? tableFrom(place.table) : queryFrom(place.query);
  const described = await columnsOf(ask, place, from);
  const together = "table" in place && maySet ? await shardingColumn(ask, place.table) : null;
  const columns = described
    .filter(({ type }) => plainType(type).name !== "AggregateFunction")
    .map(({ name, type }) => ({
      name,
      serverType: type,
      type: engineTypeOf(type),
      isUnique: false,
      isTogether: name === together,
    }));
  return { from, columns, definition: null };
}

async function columnsOf(ask: Ask, place: Place, from: string): Promise<{ name: string; type: string }[]> {
  try {
    return await ask(`DESCRIBE TABLE ${from}`);
  } catch (error) {
    const code = exceptionCode((error as ServerError).cause);
    if ("table" in place && (code === 60 || code === 81)) throw await unknownTable(ask, place.table);
    if ("query" in place && code !== null && !(error as ServerError).isPassing) {
      throw new ServerError(`query must be one SELECT that the server can run: ${(error as ServerError).message}`, {
        isPassing: false,
        cause: error,
      });
    }
    throw error;
  }
}

function tableFrom(table: string): string {
  return table
    .split(/\.(.*)/s)
    .filter(Boolean)
    .map(identifier)
    .join(".");
}

/** On lines of its own, so that a comment at its end ends there. */
function queryFrom(query: string): string {
  return `(\n${query.replace(/[;\s]+$/, "")}\n)`;
}

async function unknownTable(ask: Ask, table: string): Promise<ServerError> {
  const known = await ask<{ database: string; name: string; isOwn: number }>(
    `SELECT database, name, database = currentDatabase() AS isOwn FROM system.tables
     WHERE database <> ${literal("system")} ORDER BY isOwn DESC, database, name`,
  );
  const names = known.map(({ database, name, isOwn }) => (isOwn ? name : `${database}.${name}`));
  const everywhere = [...names, ...known.map(({ database, name }) => `${database}.${name}`)];
  const listed = `${names.slice(0, 20).join(", ") || "none that this user may see"}${names.length > 20 ? " and more" : ""}`;
  return new ServerError(`no table ${table}${didYouMean(table, everywhere)}: its tables are ${listed}`, {
    isPassing: false,
  });
}
