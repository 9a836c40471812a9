import { epochDayOf } from "@vitals/tables";
import { literal } from "../engine/sql-text.ts";
import type { DaySpan } from "../events/grouped-events.ts";
import { LoadError } from "../load-error.ts";
import type { StagedFile } from "../sources/stage-files.ts";
import type { CurrentFiles } from "./kept-events.ts";
import { idsOf, rowsOf } from "./kept-rows.ts";
import type { KeptFile } from "./manifest.ts";
import { type EventSource, type ReadFiles, readFiles } from "./read-files.ts";
import type { BatchSource } from "./write-batch.ts";

/**
 * What stands after FROM: every row of a span of days that is in groups, read again from the files that have some.
 *
 * @throws LoadError when a file cannot be read any more
 */
export async function recentRows(
  events: EventSource,
  found: StagedFile[],
  batch: BatchSource,
  { files, batches }: CurrentFiles,
  { from, until }: DaySpan,
): Promise<string> {
  const overlaps = ({ index }: StagedFile) => {
    const { firstWeek, lastWeek } = files.get(index) as KeptFile;
    return (
      firstWeek !== null && lastWeek !== null && firstWeek <= epochDayOf(until) && lastWeek + 6 >= epochDayOf(from)
    );
  };
  const inSpan = found.filter(overlaps);
  const isRead = new Set(batch.read.flatMap((read) => read.files.map(({ index }) => index)));
  const sources: ReadFiles[] = batch.read.filter((read) => read.files.some(overlaps));
  const again = inSpan.filter(({ index }) => !isRead.has(index));
  if (again.length > 0) {
    const read = await readFiles(events, "recent_files", again);
    if (read.problems.length > 0) throw new LoadError(read.problems.map((problem) => `events: ${problem}`));
    sources.push(read);
  }
  const loose = rowsOf("loose", batches, idsOf(files));
  await events.engine.run(
    `CREATE TABLE loose_ids AS SELECT DISTINCT hash(event_id) AS id FROM ${loose} WHERE event_id IS NOT NULL`,
  );
  const columns = "account_id, occurred_at, event, module, user_id, coalesce(quantity, 1) AS quantity";
  const selects = sources.map(
    ({ rows }) => `SELECT ${columns} FROM ${rows}
      WHERE _problem = 0
        AND occurred_at >= TIMESTAMP ${literal(`${from} 00:00:00`)}
        AND occurred_at < TIMESTAMP ${literal(`${until} 00:00:00`)} + INTERVAL 1 DAY
        AND occurred_at <= TIMESTAMP ${literal(batch.present)}
        AND (event_id IS NULL OR hash(event_id) NOT IN (SELECT id FROM loose_ids))`,
  );
  const nothing = `SELECT ${columns.replace("coalesce(quantity, 1) AS ", "")} FROM clean_events WHERE false`;
  return `(${selects.join(" UNION ALL ") || nothing})`;
}
