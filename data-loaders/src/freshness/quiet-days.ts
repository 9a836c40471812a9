import { isoDate } from "@vitals/tables";
import type { Engine } from "../engine/open-engine.ts";

interface Lull {
  starts_on: string;
  ends_on: string;
  every: string | null;
}

/** From 20 December to 6 January everybody may be away. */
const yearEnd: Lull = { starts_on: "2000-12-20", ends_on: "2001-01-06", every: "year" };

/**
 * Tells of a day whether everybody may be away: it lies in a declared lull of all, of the configuration or of the calendar
 * input, or at the year's end.
 */
export async function quietDays(engine: Engine): Promise<(day: number) => boolean> {
  const lulls = await engine.rows<Lull>(
    `SELECT starts_on::VARCHAR AS starts_on, ends_on::VARCHAR AS ends_on, every
     FROM (SELECT starts_on, ends_on, scope, every FROM calendar_input UNION ALL SELECT starts_on, ends_on, scope, every FROM configured_lulls)
     WHERE coalesce(scope, 'all') = 'all'`,
  );
  return (day) => [yearEnd, ...lulls].some((lull) => holds(lull, isoDate(day)));
}

/** Dates as text compare like dates; of a lull of every year the days alone do, which may go over the year's end. */
function holds({ starts_on: from, ends_on: to, every }: Lull, day: string): boolean {
  if (every !== "year") return from <= day && day <= to;
  const [first, last, at] = [from.slice(5), to.slice(5), day.slice(5)];
  return from.slice(0, 4) === to.slice(0, 4) ? first <= at && at <= last : at >= first || at <= last;
}
