import { isoDate } from "@vitals/tables";
import type { MappedColumn } from "../../clean/column-mapping.ts";
import { zoneOffsets } from "../../clean/zone-offsets.ts";
import type { JudgedEvents } from "../grouping/judge-events.ts";
import type { ShiftZones } from "../grouping/time-shift.ts";
import type { Dialect, ServerColumn } from "../server.ts";

/**
 * How events of a table are divided: by week, as a clock counts them that is never put forward or back.
 *
 * Bucket 0 has the rows whose time is empty or odd. Where the report's clock is an hour ahead in summer, an hour of Monday is in
 * the bucket before, which does no harm, because what is kept of a bucket is divided by the report's weeks.
 */
export interface WeekBuckets {
  /** SQL of the bucket of a time in µs. */
  of(micros: string): string;
  /** The condition, over columns of the table, that a row is in some buckets. */
  among(buckets: readonly number[]): string;
  /** The condition that a row is in none of them. */
  outside(buckets: readonly number[]): string;
  /** The times of some buckets, in µs; null when none of them has any. */
  span(buckets: readonly number[]): { from: number; until: number } | null;
  /** What a bucket is called, such as `2024-01-01`. */
  nameOf(bucket: number): string;
}

const week = 7 * 86_400_000_000;
/** 1 January 1970 was a Thursday. */
const sinceMonday = 3 * 86_400_000_000;
/** A winter's day in the north. */
const calm = Date.UTC(2024, 0, 15);

export function weekBuckets(
  dialect: Dialect,
  { judged, time }: { judged: JudgedEvents; time: ServerColumn | null },
  { source, report }: Pick<ShiftZones, "source" | "report">,
): WeekBuckets {
  const ahead = (zone: string) => (zoneOffsets(zone, calm, calm)[0]?.offsetMs ?? 0) * 1000;
  const aheadOf = { instant: ahead(report), wall: ahead(report) - ahead(source), day: 0 }[judged.kind];
  const shift = sinceMonday + aheadOf;
  const of = (micros: string) =>
    `CASE WHEN ${micros} >= 0 THEN ${dialect.divide(`(${micros} + ${shift})`, week)} + 1 ELSE ${dialect.whole(0)} END`;
  const bounds = (first: number, last: number) => ({ from: (first - 1) * week - shift, until: last * week - shift });
  const isIn = (buckets: readonly number[], not = "") => `(${of(judged.micros)}) ${not}IN (${buckets.join(", ")})`;

  /** What an index may serve, where no bucket needs every row to be looked at. */
  function near(buckets: readonly number[]): string | null {
    if (!time || buckets.includes(0)) return null;
    const spans = runsOf(buckets).map(([first, last]) =>
      dialect.within(dialect.identifier(time.name), time, bounds(first, last)),
    );
    return spans.includes(null) ? null : `(${spans.map((span) => `(${span})`).join(" OR ")})`;
  }

  return {
    of,
    among: (buckets) => [near(buckets), isIn(buckets)].filter(Boolean).join(" AND "),
    outside: (buckets) => isIn(buckets, "NOT "),
    span(buckets) {
      const weeks = buckets.filter((bucket) => bucket > 0);
      return weeks.length === 0 ? null : bounds(Math.min(...weeks), Math.max(...weeks));
    },
    nameOf: (bucket) => (bucket === 0 ? "no time" : isoDate((bucket - 1) * 7 - 3)),
  };
}

/** The column of the server that times come from. */
export function timeColumn(mapped: readonly MappedColumn[], columns: readonly ServerColumn[]): ServerColumn | null {
  const from = mapped.find(({ spec }) => spec.name === "occurred_at")?.from;
  return (from && "name" in from && columns.find(({ name }) => name === from.name)) || null;
}

/** Numbers as runs of those that follow one another, each by its first and last. */
function runsOf(numbers: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}
