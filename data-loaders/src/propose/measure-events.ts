import type { Engine } from "../engine/open-engine.ts";
import { identifier } from "../engine/sql-text.ts";
import { daySql } from "./day-sql.ts";
import type { EventUsage } from "./event-kind.ts";
import type { EventsPart } from "./propose-events.ts";
import { fileColumn } from "./stage-sample.ts";
import type { TableProfile } from "./table-profile.ts";

/** Different events that are looked at; a name with an id in it makes endlessly many. */
export const mostEvents = 500;

/** How every event of a table is used: rows, share of accounts, share of the days on which a user did anything. */
export async function measureEvents(engine: Engine, { table, sample }: EventsPart): Promise<EventUsage[]> {
  const time = table.columns.find(({ name }) => `${table.name}.${name}` === sample.day.replaceAll('"', ""));
  const day = time ? daySql(sample.day, time.shape) : "null::date";
  const rows = await engine.rows<{
    event: string;
    rows: number;
    accountShare: number;
    dayShare: number;
    meanQuantity: number | null;
  }>(
    `WITH acts AS (
       SELECT * FROM (SELECT ${sample.event} AS event, ${sample.account} AS account, ${sample.user} AS who, ${day} AS day,
         try_cast(${sample.quantity} AS DOUBLE) AS quantity FROM ${identifier(table.name)})
       WHERE event IS NOT NULL ${sample.event.startsWith("unnest") ? "AND quantity > 0" : ""}),
     whole AS (SELECT count(DISTINCT account) AS accounts, count(DISTINCT hash(account, who, day)) AS days FROM acts)
     SELECT event, count(*) AS rows, count(DISTINCT account) / any_value(accounts) AS "accountShare",
       count(DISTINCT hash(account, who, day)) / any_value(days) AS "dayShare", avg(quantity) AS "meanQuantity"
     FROM acts, whole GROUP BY event ORDER BY rows DESC, event LIMIT ${mostEvents}`,
  );
  return rows;
}

/**
 * Whether rows that share an id are the same event sent twice.
 *
 * @returns rows that repeat an id, and how many of these differ from the first in another column
 */
export async function repeatedIds(engine: Engine, table: TableProfile, id: string) {
  const [row] = await engine.rows<{ repeats: number; different: number }>(
    `SELECT coalesce(sum(n - 1), 0) AS repeats, coalesce(sum(kinds - 1), 0) AS different FROM (
       SELECT count(*) AS n, count(DISTINCT hash(row)) AS kinds
       FROM (SELECT ${identifier(id)} AS same_id, to_json(t)::VARCHAR AS row FROM (SELECT * EXCLUDE (${identifier(fileColumn)}) FROM ${identifier(table.name)}) AS t)
       WHERE same_id IS NOT NULL GROUP BY same_id HAVING count(*) > 1)`,
  );
  return row ?? { repeats: 0, different: 0 };
}

/** The usual length of a contract in days; null where too few have an end. */
export async function usualTerm(
  engine: Engine,
  table: TableProfile,
  start: string,
  end: string,
): Promise<number | null> {
  const day = (name: string) => {
    const column = table.columns.find((one) => one.name === name);
    return column ? daySql(identifier(name), column.shape) : "null::date";
  };
  const [row] = await engine.rows<{ days: number | null; n: number }>(
    `SELECT median(until - since) AS days, count(until) AS n FROM (
       SELECT ${day(start)} AS since, ${day(end)} AS until FROM ${identifier(table.name)}) WHERE until > since`,
  );
  return row && row.n >= 20 && row.n >= 0.8 * table.rows ? row.days : null;
}
