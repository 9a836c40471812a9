import { createHash } from "node:crypto";
import { eventsInput, type TableSpec } from "@vitals/tables";
import type { Config, ConnectionConfig } from "@vitals/tables/config";
import { type Mapping, mapColumns } from "../../clean/column-mapping.ts";
import { timeProblems } from "../../clean/time-settings.ts";
import type { Engine } from "../../engine/open-engine.ts";
import { cleaningKey } from "../../increments/cleaning-key.ts";
import type { LoadOptions } from "../../load-options.ts";
import { placeOf } from "../../report/place-of.ts";
import type { FilledSource } from "../../sources/apply-preset.ts";
import type { EventQuestion } from "../grouping/event-queries.ts";
import { type JudgedEvents, judgeEvents } from "../grouping/judge-events.ts";
import { timeShift } from "../grouping/time-shift.ts";
import { mustBeFetched } from "../must-be-fetched.ts";
import type { Found, Mark, Session } from "../server.ts";
import { mappedColumns, serverRelation } from "../server-rows.ts";
import { relationAsked } from "../stage-server.ts";
import { watermarkOf } from "./watermark.ts";
import { timeColumn, type WeekBuckets, weekBuckets } from "./week-buckets.ts";

/** What reading by week needs to know. */
export interface WeekSource {
  engine: Engine;
  config: Config;
  options: LoadOptions;
  source: FilledSource & { connection: string; watermark: string };
}

/** A table or query of a server whose rows can be kept by week. */
export interface WeekTable {
  found: Found;
  /** The table or query and its connection, such as `events of warehouse`. */
  place: string;
  mapping: Mapping;
  mark: Mark;
  judged: JudgedEvents;
  weeks: WeekBuckets;
  /** Names everything but rows that decides what is kept of them. */
  key: string;
  /** What is asked about some buckets. */
  question(buckets: readonly number[], only: string | null): Omit<EventQuestion, "repeated">;
}

/** Finds the table; null where its events cannot be kept by week, or something is wrong with it. */
export async function weekTable(session: Session, events: WeekSource): Promise<WeekTable | null> {
  const { engine, config, options, source } = events;
  const { dialect } = session;
  const found = await session.describe(relationAsked(source));
  const place = placeOf(source);
  const relation = serverRelation("events", place, found.columns, []);
  const table: TableSpec = eventsInput;
  const mapping = await mapColumns(table, source, relation);
  const mark = watermarkOf(dialect, found, relation, source.watermark);
  const problems = [...mapping.problems, ...(await timeProblems(engine, source))];
  if (problems.length > 0 || "problem" in mark || mustBeFetched(source, mapping) !== null) return null;
  if (mappedColumns(found, mapping).some(({ isForbidden }) => isForbidden)) return null;
  const judged = judgeEvents(dialect, mapping.columns, found.columns);
  if ("doubt" in judged) return null;

  const zones = { source: source.timeZone ?? config.timeZone, report: config.timeZone, now: options.now };
  const weeks = weekBuckets(dialect, { judged, time: timeColumn(mapping.columns, found.columns) }, zones);
  return {
    found,
    place,
    mapping,
    mark,
    judged,
    weeks,
    key: await keyOf(events, found),
    question: (buckets, only) => ({
      dialect,
      from: found.from,
      judged,
      shift: (micros) => timeShift(micros, judged.kind, { ...zones, span: weeks.span(buckets) }, dialect.whole),
      since: config.since === undefined ? null : Date.parse(config.since) * 1000,
      raw: mappedColumns(found, mapping),
      buckets: { of: weeks.of, only },
    }),
  };
}

/** Beside what decides how a row is cleaned: which server, which database and for whom, and how its table is made. */
async function keyOf({ engine, config, source }: WeekSource, { columns, definition }: Found): Promise<string> {
  const { engine: kind, url } = config.connections[source.connection] as ConnectionConfig;
  const decisive = [
    await cleaningKey(engine, config, source),
    kind,
    addressOf(process.env[url.env]),
    columns,
    definition,
  ];
  return createHash("sha256").update(JSON.stringify(decisive)).digest("hex").slice(0, 32);
}

/** An address without its password. */
function addressOf(url = ""): string[] {
  const { protocol, host, pathname, username } = URL.canParse(url) ? new URL(url) : new URL("none:");
  return [protocol, host, pathname, username];
}
