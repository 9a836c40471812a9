import { literal } from "../engine/sql-text.ts";

/** How times of a source become wall time of the report. */
export interface Zones {
  /** Zone of times that bear none. */
  source: string;
  /** Zone that days and weeks are cut in. */
  report: string;
}

/** Wall time in the report's zone of a wall time in the source's. */
export function wallFromWall(sql: string, { source, report }: Zones): string {
  return source === report ? sql : wallFromInstant(`timezone(${literal(source)}, ${sql})`, { report });
}

/** Wall time in the report's zone of an instant (TIMESTAMPTZ). */
export function wallFromInstant(sql: string, { report }: Pick<Zones, "report">): string {
  return `timezone(${literal(report)}, ${sql})`;
}
