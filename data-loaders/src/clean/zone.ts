import { literal } from "../engine/sql-text.ts";
import { type ZoneOffset, zoneOffsets } from "./zone-offsets.ts";

/** How times of a source become wall time of the report. */
export interface Zones {
  /** Zone of times that bear none. */
  source: string;
  /** Zone that days and weeks are cut in. */
  report: string;
}

/** Wall time in the report's zone of a wall time in the source's, for any expression; null beyond the calendar's end. */
export function wallFromWall(sql: string, { source, report }: Zones): string {
  return source === report ? sql : `TRY(timezone(${literal(report)}, timezone(${literal(source)}, ${sql})))`;
}

/** Wall time in the report's zone of an instant (TIMESTAMPTZ), for any expression; null beyond the calendar's end. */
export function wallFromInstant(sql: string, { report }: Pick<Zones, "report">): string {
  return `TRY(timezone(${literal(report)}, ${sql}))`;
}

/** The same as `wallFromWall` for a column of type TIMESTAMP, ten times as fast where the source is in UTC. */
export function wallFromWallColumn(column: string, zones: Zones): string {
  const isFast = zones.source === "UTC" && zones.report !== "UTC";
  return isFast ? shifted(column, "TIMESTAMP", zones.report, wallFromWall(column, zones)) : wallFromWall(column, zones);
}

/** The same as `wallFromInstant` for a column of type TIMESTAMPTZ, ten times as fast. */
export function wallFromInstantColumn(column: string, zones: Pick<Zones, "report">): string {
  return shifted(column, "TIMESTAMPTZ", zones.report, wallFromInstant(column, zones));
}

const first = Date.UTC(1970, 0, 1);
const last = Date.UTC(2040, 0, 1);

/**
 * Adds the zone's offset to a column.
 *
 * The engine's own conversion looks every value up in a calendar, which costs ten times as much as a few comparisons with
 * the moments the offset changes. It still serves times before 1970 and after 2039, and infinite ones.
 */
function shifted(column: string, type: "TIMESTAMP" | "TIMESTAMPTZ", report: string, slow: string): string {
  const micros = `epoch_us(${column})`;
  const zone = type === "TIMESTAMPTZ" ? "Z" : "";
  const bound = (ms: number) => `${type} ${literal(`${new Date(ms).toISOString().slice(0, 19)}${zone}`)}`;
  return `CASE WHEN ${column} >= ${bound(first)} AND ${column} < ${bound(last)}
    THEN make_timestamp(${micros} + ${offsetCase(micros, zoneOffsets(report, first, last))}) ELSE ${slow} END`;
}

/** The offset in µs, found by halving the list of changes. */
function offsetCase(micros: string, offsets: ZoneOffset[]): string {
  if (offsets.length === 1) return `${(offsets[0] as ZoneOffset).offsetMs * 1000}`;
  const middle = Math.floor(offsets.length / 2);
  const change = (offsets[middle] as ZoneOffset).fromMs * 1000;
  const [before, after] = [offsets.slice(0, middle), offsets.slice(middle)];
  return `(CASE WHEN ${micros} < ${change} THEN ${offsetCase(micros, before)} ELSE ${offsetCase(micros, after)} END)`;
}
