import { epochDayOf, mondayOf, weekNumber } from "@vitals/tables";
import type { Engine } from "../engine/open-engine.ts";
import { literal } from "../engine/sql-text.ts";
import type { Completeness } from "../freshness/complete-through.ts";

/**
 * Monday of the report week, as an epoch day; null when there are no events and no `asOf`.
 *
 * It is the newest week that the events make complete; `asOf` makes it the last whose Sunday is on or before that day.
 */
export function findLastWeek(completeness: Completeness | null, asOf?: string): number | null {
  return asOf === undefined ? newestWeek(completeness) : lastWeekUntil(epochDayOf(asOf));
}

/** Monday of the last week that the events make complete, as an epoch day; null when there are none. */
export function newestWeek(completeness: Completeness | null): number | null {
  if (!completeness) return null;
  const { through, short } = completeness;
  // The day of the newest event is not over, but a day before one that holds too little is.
  return lastWeekUntil(short ? through : through - 1);
}

/** Whether a week that would be complete by its newest event is not reported, because its last days hold too little. */
export function isHeldBack(completeness: Completeness | null): completeness is Completeness {
  return completeness !== null && newestWeek(completeness) !== lastWeekUntil(completeness.newest - 1);
}

/** Monday of the last week whose Sunday is on or before a day. */
function lastWeekUntil(day: number): number {
  return mondayOf(weekNumber(day + 1) - 1);
}

/** Time of the newest event that does not lie in the future, in ms of wall time; null when there is none. */
export async function findNewest(engine: Engine, now: Date, timeZone: string): Promise<number | null> {
  const present = `timezone(${literal(timeZone)}, TIMESTAMPTZ ${literal(now.toISOString())})`;
  const [row] = await engine.rows<{ newest: number | null; present: number }>(
    `SELECT epoch_ms(max(last_at)) AS newest, epoch_ms(${present}) AS present FROM event_groups
     WHERE account_id NOT IN (SELECT account_id FROM excluded_accounts)`,
  );
  if (!row || row.newest === null) return null;
  return row.newest <= row.present ? row.newest : newestUntil(engine, present);
}

/** Monday of the first week with an event inside the window, as an epoch day; null when there is none. */
export async function findFirstWeek(engine: Engine): Promise<number | null> {
  const [row] = await engine.rows<{ first: number | null }>(
    "SELECT (min(week) - DATE '1970-01-01')::INTEGER AS first FROM weekly_commands",
  );
  return row?.first ?? null;
}

/** Rows that come in groups never lie in the future; see `GroupedEvents`. */
async function newestUntil(engine: Engine, present: string): Promise<number | null> {
  const [row] = await engine.rows<{ newest: number | null }>(
    `SELECT epoch_ms(max(last_at)) AS newest FROM event_rows
     WHERE last_at <= ${present} AND account_id NOT IN (SELECT account_id FROM excluded_accounts)`,
  );
  return row?.newest ?? null;
}
