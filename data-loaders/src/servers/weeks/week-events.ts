import { createHash } from "node:crypto";
import { epochDayOf, eventsInput } from "@vitals/tables";
import { engineType } from "../../clean/clean-select.ts";
import type { Mapping } from "../../clean/column-mapping.ts";
import type { Engine } from "../../engine/open-engine.ts";
import { identifier, literal } from "../../engine/sql-text.ts";
import type { DaySpan } from "../../events/grouped-events.ts";
import type { CurrentFiles } from "../../increments/kept-events.ts";
import { createLive, idsOf, rowsOf } from "../../increments/kept-rows.ts";
import type { InputReading } from "../../inputs/input-reading.ts";
import type { FilledSource } from "../../sources/apply-preset.ts";

/** What is read of a table whose rows are kept by week. */
export interface WeekEvents extends CurrentFiles {
  source: FilledSource;
  /** The table or query and its connection, such as `events of warehouse`. */
  place: string;
  mapping: Mapping;
  recent(span: DaySpan): Promise<string>;
}

/** The reading of events whose rows are kept by week; makes `clean_events` of those that come one by one. */
export async function readingOfWeeks(
  engine: Engine,
  events: WeekEvents,
): Promise<Omit<InputReading, "keep" | "settling">> {
  const { source, place, mapping, files, batches, recent } = events;
  const live = idsOf(files);
  await createLive(engine, files);
  const columns = eventsInput.columns.map(
    (column) => `${identifier(column.name)}::${engineType(column)} AS ${column.name}`,
  );
  await engine.run(
    `CREATE OR REPLACE VIEW clean_events AS SELECT live.place AS _file, line AS _line, ${columns.join(", ")}, 0 AS _problem
     FROM ${rowsOf("loose", batches, live)} AS loose JOIN live_files AS live USING (file)`,
  );
  const cells = `(SELECT * FROM ${rowsOf("groups", batches, live)})`;
  const hash = createHash("sha256");
  for (const [bucket, file] of [...files].sort(([a], [b]) => a - b)) hash.update(`${bucket}\0${file.hash}\0`);
  const mapped = mapping.columns.filter(({ from }) => from).map(({ spec }) => spec.name);
  return {
    input: "events",
    source,
    problems: [],
    rowsRead: [...files.values()].reduce((sum, { rows }) => sum + rows, 0),
    grouped: { cells, recent },
    doubt: null,
    unmarked: 0,
    putAside: `(SELECT ${literal(place)} AS file, line, column_name, reason, value, row
      FROM ${rowsOf("quarantine", batches, live)})`,
    keptFiles: files,
    rejects: null,
    files: 0,
    // What crosses the network differs from night to night, and the facts may not.
    bytes: 0,
    fingerprint: hash.digest("hex").slice(0, 16),
    fileNames: [place],
    unused: mapping.unused.toSorted(),
    missing: eventsInput.columns.map(({ name }) => name).filter((name) => !(mapped as string[]).includes(name)),
    mapped,
    hasFixedColumns: true,
    bad: [],
  };
}

/** The buckets with rows in groups within a span of days. */
export function weeksWithin(files: CurrentFiles["files"], { from, until }: DaySpan): number[] {
  return [...files]
    .filter(
      ([, { firstWeek, lastWeek }]) =>
        firstWeek !== null && lastWeek !== null && firstWeek <= epochDayOf(until) && lastWeek + 6 >= epochDayOf(from),
    )
    .map(([bucket]) => bucket);
}
