import { epochDayOf, mondayOf, msPerDay, weekNumber } from "@vitals/tables";
import type { Engine } from "../engine/open-engine.ts";
import { literal } from "../engine/sql-text.ts";

/**
 * Monday of the report week, as an epoch day; null when there are no events and no `asOf`.
 *
 * It is the last week that ended before the newest event that does not lie in the future; `asOf` makes it the last whose
 * Sunday is on or before that day.
 */
export async function findLastWeek(engine: Engine, now: Date, timeZone: string, asOf?: string): Promise<number | null> {
  return asOf === undefined ? findNewestWeek(engine, now, timeZone) : mondayOf(weekNumber(epochDayOf(asOf) + 1) - 1);
}

/** Monday of the last week that the events make complete, as an epoch day; null when there are none. */
export async function findNewestWeek(engine: Engine, now: Date, timeZone: string): Promise<number | null> {
  const present = `timezone(${literal(timeZone)}, TIMESTAMPTZ ${literal(now.toISOString())})`;
  const [row] = await engine.rows<{ newest: number | null; present: number }>(
    `SELECT epoch_ms(max(last_at)) AS newest, epoch_ms(${present}) AS present FROM event_groups
     WHERE account_id NOT IN (SELECT account_id FROM excluded_accounts)`,
  );
  if (!row || row.newest === null) return null;
  const newest = row.newest <= row.present ? row.newest : await newestUntil(engine, present);
  return newest === null ? null : mondayOf(weekNumber(Math.floor(newest / msPerDay)) - 1);
}

/** Monday of the first week with an event inside the window, as an epoch day; null when there is none. */
export async function findFirstWeek(engine: Engine): Promise<number | null> {
  const [row] = await engine.rows<{ first: number | null }>(
    "SELECT (min(week) - DATE '1970-01-01')::INTEGER AS first FROM command_weeks",
  );
  return row?.first ?? null;
}

/** Rows that come in groups never lie in the future; see `GroupedEvents`. */
async function newestUntil(engine: Engine, present: string): Promise<number | null> {
  const [row] = await engine.rows<{ newest: number | null }>(
    `SELECT epoch_ms(max(last_at)) AS newest FROM event_cells
     WHERE last_at <= ${present} AND account_id NOT IN (SELECT account_id FROM excluded_accounts)`,
  );
  return row?.newest ?? null;
}
