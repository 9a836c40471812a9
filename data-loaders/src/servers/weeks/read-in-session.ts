import { join } from "node:path";
import { eventsInput } from "@vitals/tables";
import { keepState } from "../../increments/keep-state.ts";
import { cellsAfter } from "../../increments/kept-events.ts";
import type { ReadableBatch } from "../../increments/kept-rows.ts";
import type { KeptFile } from "../../increments/manifest.ts";
import { manifestOf, presentTime } from "../../increments/read-increment.ts";
import { cleanRelations } from "../../inputs/clean-relations.ts";
import type { InputReading } from "../../inputs/input-reading.ts";
import type { RepeatedIds } from "../grouping/event-queries.ts";
import { restSelect } from "../grouping/event-queries.ts";
import { groupEvents } from "../grouping/group-events.ts";
import type { Session } from "../server.ts";
import { fetchRows, mappedColumns, serverRelation } from "../server-rows.ts";
import { recentOfWeeks } from "./recent-of-weeks.ts";
import { findWeeksToRead } from "./shared-ids.ts";
import { unmarkedNotice } from "./watermark.ts";
import { readingOfWeeks } from "./week-events.ts";
import { askPrints, type WeekPrint } from "./week-prints.ts";
import { type WeekSource, type WeekTable, weekTable } from "./week-table.ts";
import { describeWeeks, type ReadRows, writeWeeks } from "./write-weeks.ts";

/** Reads events by week in one session; see `readWeeks`. */
export async function readInSession(session: Session, events: WeekSource): Promise<InputReading | null> {
  const { engine, config, options, source } = events;
  const table = await weekTable(session, events);
  if (!table) return null;
  const { weeks } = table;
  const prints = await askPrints(engine, session, table);
  const unmarked = prints.reduce((sum, print) => sum + print.unmarked, 0);
  if (unmarked > 0) options.onNotice?.(unmarkedNotice(unmarked, source.watermark));

  const dir = join(options.stateDir, "increments", "events");
  const draft = join(engine.scratch, "events-batch");
  const present = await presentTime(engine, config.timeZone, options.now);
  const manifest = await manifestOf(dir, table.key, present, options);
  const { kept, changed } = sortWeeks(prints, manifest.files, weeks.nameOf);
  const batches = manifest.batches.map(({ name, ids, rows }): ReadableBatch => ({ dir: join(dir, name), ids, rows }));
  const toRead = await findWeeksToRead(engine, session, table, { changed, kept: { files: kept, batches } });
  const read = new Set(toRead.buckets);
  const files = new Map([...kept].filter(([bucket]) => !read.has(bucket)));
  const base = manifest.nextId;
  let unsettled = new Set<number>();
  if (read.size > 0) {
    const rows = await writeWeeks(engine, draft, await fetchWeeks(session, events, table, toRead), {
      base,
      buckets: toRead.buckets,
    });
    const printsRead = prints.filter(({ bucket }) => read.has(bucket));
    const described = await describeWeeks(engine, draft, printsRead, { base, present, nameOf: weeks.nameOf });
    for (const [bucket, file] of described.files) files.set(bucket, file);
    unsettled = described.unsettled;
    batches.push({ dir: draft, ids: [...described.files.values()].map(({ id }) => id), rows });
  }
  const state = { files, unsettled, batches };
  const nextId = base + 1 + Math.max(0, ...files.keys());
  const recent = recentOfWeeks(session, events, table, state, { dir, read });
  return {
    ...(await readingOfWeeks(engine, {
      ...{ source, place: table.place, mapping: table.mapping },
      ...{ ...state, recent: recent.find },
    })),
    settling: {
      dir: join(options.stateDir, "increments", "tables"),
      key: table.key,
      cellsAfter: (week) => cellsAfter(state, config.since !== undefined, week),
    },
    keep: () => recent.keep(() => keepState(engine, dir, { manifest, draft, present, nextId, ...state })),
  };
}

/** Tells buckets that are as an earlier load read them from those to read. */
function sortWeeks(prints: readonly WeekPrint[], known: readonly KeptFile[], nameOf: (bucket: number) => string) {
  const files = new Map(known.map((file) => [file.name, file]));
  const kept = new Map<number, KeptFile>();
  const changed: number[] = [];
  for (const { bucket, print } of prints) {
    const file = files.get(nameOf(bucket));
    if (file && file.hash === print) kept.set(bucket, file);
    else changed.push(bucket);
  }
  return { kept, changed };
}

/** Fetches some buckets: in groups what the server can surely judge, and every other row as it is, to be cleaned. */
async function fetchWeeks(
  session: Session,
  { engine, config, options, source }: WeekSource,
  { found, place, mapping, question }: WeekTable,
  { buckets, only, repeated }: { buckets: readonly number[]; only: string | null; repeated: RepeatedIds },
): Promise<ReadRows> {
  const asked = { ...question(buckets, only), repeated };
  const { grouped } = await groupEvents(engine, session, asked);
  const columns = mappedColumns(found, mapping);
  await fetchRows(engine, session, restSelect(asked), { input: "events", columns, mapping, file: "last column" });
  const relation = serverRelation("events", place, found.columns, columns);
  const wanted = { table: eventsInput, source, now: options.now };
  const [cleaned] = await cleanRelations(engine, config, wanted, [relation]);
  if (!cleaned) throw new Error("rows of a server were not cleaned");
  return { cells: grouped.cells, good: cleaned.select.good, bad: cleaned.select.bad };
}
