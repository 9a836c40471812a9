import { join } from "node:path";
import type { Engine } from "../../engine/open-engine.ts";
import { createLive, idsOf, type ReadableBatch, rowsOf } from "../../increments/kept-rows.ts";
import type { KeptFile } from "../../increments/manifest.ts";
import { copiedRows } from "../copied-rows.ts";
import { idsSelect, type RepeatedIds } from "../grouping/event-queries.ts";
import { findRepeated, knownIds } from "../grouping/group-events.ts";
import type { Session } from "../server.ts";
import { sharedIdsSelect } from "./shared-ids-select.ts";
import type { WeekTable } from "./week-table.ts";

/** Buckets that have not changed, and where their rows are. */
export interface KeptWeeks {
  files: ReadonlyMap<number, KeptFile>;
  batches: readonly ReadableBatch[];
}

/** Which buckets are read, under which condition, and which ids of theirs stand more than once among all rows. */
export interface WeeksToRead {
  buckets: readonly number[];
  only: string | null;
  repeated: RepeatedIds;
}

/**
 * Finds the ids that buckets to read share with each other and with kept ones.
 *
 * A kept bucket with a row in groups whose id stands in another bucket now is read again, so that the two are judged together;
 * where its row is loose already, it need not be. A loose row whose partner has gone stays loose, which changes no number.
 */
export async function findWeeksToRead(
  engine: Engine,
  session: Session,
  { weeks, question: ask }: WeekTable,
  { changed, kept }: { changed: readonly number[]; kept: KeptWeeks },
): Promise<WeeksToRead> {
  const read = new Set(changed);
  for (;;) {
    const buckets = [...read];
    if (buckets.length === 0) return { buckets, only: null, repeated: { known: [] } };
    const isAll = [...kept.files.keys()].every((bucket) => read.has(bucket));
    const only = isAll ? null : weeks.among(buckets);
    const question = ask(buckets, only);
    const shared = isAll ? null : sharedIdsSelect(question, weeks.outside(buckets));
    const met = shared ? await fetchShared(engine, session, shared, kept) : { ids: [], buckets: [] };
    const again = met.buckets.filter((bucket) => kept.files.has(bucket) && !read.has(bucket));
    for (const bucket of again) read.add(bucket);
    if (again.length > 0) continue;
    const { repeated } = await findRepeated(engine, session, question);
    const known = "known" in repeated ? [...new Set([...repeated.known, ...met.ids])] : [];
    if ("known" in repeated && known.length <= knownIds) return { buckets, only, repeated: { known } };
    const selects = [
      idsSelect(question),
      ...(shared && met.ids.length > 0 ? [`SELECT id FROM (${shared}) AS shared_ids`] : []),
    ];
    return { buckets, only, repeated: { select: selects.join(" UNION ALL ") } };
  }
}

/** Fetches ids that kept buckets share with others, as many as may be listed and one, and the buckets with one in a group. */
async function fetchShared(
  engine: Engine,
  session: Session,
  select: string,
  { files, batches }: KeptWeeks,
): Promise<{ ids: string[]; buckets: number[] }> {
  const path = join(engine.scratch, "events-shared.csv");
  await session.copy(select, path);
  await createLive(engine, files);
  const shared = copiedRows(path, 2);
  const found = await engine.rows<{ id: string }>(`SELECT DISTINCT c0 AS id FROM ${shared} LIMIT ${knownIds + 1}`);
  const grouped = await engine.rows<{ bucket: number }>(
    `SELECT DISTINCT c1::INTEGER AS bucket FROM ${shared}
     WHERE c0 NOT IN (SELECT event_id FROM ${rowsOf("loose", batches, idsOf(files))} WHERE event_id IS NOT NULL)`,
  );
  return { ids: found.map(({ id }) => id), buckets: grouped.map(({ bucket }) => bucket) };
}
