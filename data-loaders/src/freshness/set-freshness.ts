import { isoDate, msPerDay } from "@vitals/tables";
import type { Config } from "@vitals/tables/config";
import type { Engine } from "../engine/open-engine.ts";
import { literal } from "../engine/sql-text.ts";
import { isHeldBack, newestWeek } from "../events/find-window.ts";
import type { Completeness } from "./complete-through.ts";

/** Tells the rollups after which week the events are not complete; every week is believed where no day holds too little. */
export async function setCompleteness(engine: Engine, completeness: Completeness | null): Promise<void> {
  const last = isHeldBack(completeness) ? newestWeek(completeness) : null;
  const from = isHeldBack(completeness) && completeness.short ? literal(isoDate(completeness.short.day)) : "NULL";
  await engine.run(`SET VARIABLE short_from = ${from}::DATE`);
  await engine.run(`SET VARIABLE complete_week = DATE ${literal(last === null ? "9999-12-31" : isoDate(last))}`);
}

/**
 * Tells the findings what age is counted to, and which ages are configured.
 *
 * @param today - null where the report must not depend on a clock: the newest row of all sources then stands for today
 */
export async function setPresent(engine: Engine, config: Config, now: Date, today: Date | null): Promise<void> {
  const day = (time: Date) => `DATE ${literal(isoDate(Math.floor(time.getTime() / msPerDay)))}`;
  const newest = `SELECT max(day) FROM (
    SELECT max(last_at)::DATE AS day FROM event_accounts
    UNION ALL SELECT max(opened_at)::DATE FROM tickets_input UNION ALL SELECT max(answered_at)::DATE FROM surveys_input
    UNION ALL SELECT max(occurred_at)::DATE FROM touchpoints_input
  )`;
  await engine.run(`SET VARIABLE present = ${today ? day(today) : `(SELECT least(${day(now)}, (${newest})))`}`);
  const stated = Object.entries(config.sources).flatMap(([input, source]) =>
    source?.staleAfterDays === undefined ? [] : [`${literal(input)}: ${source.staleAfterDays}::DOUBLE`],
  );
  await engine.run(`SET VARIABLE stale_after = MAP {${["'': NULL::DOUBLE", ...stated].join(", ")}}`);
}
