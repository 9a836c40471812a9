import { join } from "node:path";
import type { Engine } from "../../engine/open-engine.ts";
import type { CountedGroups, DaySpan } from "../../events/grouped-events.ts";
import { copiedRows } from "../copied-rows.ts";
import type { Session } from "../server.ts";
import {
  type EventQuestion,
  groupsSelect,
  idsSelect,
  type RepeatedIds,
  recentSelect,
  spanSelect,
} from "./event-queries.ts";
import { million } from "./judge-events.ts";

/** As many ids as may stand in a query one by one. */
export const knownIds = 1000;
/** Rows of each account that the report shows. */
export const recentRows = 50;

/** Finds the ids that stand more than once; so many that they cannot be listed are found anew by every query. */
export async function findRepeated(
  engine: Engine,
  session: Session,
  question: Omit<EventQuestion, "repeated" | "raw">,
): Promise<{ repeated: RepeatedIds; bytes: number }> {
  const select = idsSelect(question);
  if (select === "") return { repeated: { known: [] }, bytes: 0 };
  const path = join(engine.scratch, "events-repeated.csv");
  const { bytes } = await session.copy(`SELECT id, 1 FROM (${select}) AS repeated_ids LIMIT ${knownIds + 1}`, path);
  const rows = await engine.rows<{ id: string }>(`SELECT c0 AS id FROM ${copiedRows(path, 2)}`);
  return { repeated: rows.length > knownIds ? { select } : { known: rows.map(({ id }) => id) }, bytes };
}

/** Between which times, in µs, all events lie; null where that saves nothing, or there are none. */
export async function findSpan(
  engine: Engine,
  session: Session,
  question: Pick<EventQuestion, "dialect" | "from" | "judged">,
): Promise<{ from: number; until: number } | null> {
  if (!session.dialect.isEager) return null;
  const path = join(engine.scratch, "events-span.csv");
  await session.copy(spanSelect(question), path);
  const [span] = await engine.rows<{ from: number | null; until: number | null }>(
    `SELECT try_cast(c0 AS BIGINT) AS "from", try_cast(c1 AS BIGINT) AS until FROM ${copiedRows(path, 2)}`,
  );
  return span?.from == null || span.until === null ? null : { from: span.from, until: span.until };
}

/** Fetches the events that the server can group, in groups. */
export async function groupEvents(
  engine: Engine,
  session: Session,
  question: EventQuestion,
): Promise<{ grouped: CountedGroups; bytes: number }> {
  const path = join(engine.scratch, "events-groups.csv");
  const { bytes } = await session.copy(groupsSelect(question), path);
  await engine.run(`CREATE OR REPLACE TABLE events_groups_of_server AS SELECT
      c0 AS account_id, c1 AS user_id, c2 AS event, c3 AS module,
      DATE '1970-01-01' + c4::INTEGER AS week,
      c5::BIGINT AS events,
      ${units(`c5::HUGEINT * ${million} + c6::HUGEINT`, 31)} AS quantity,
      make_timestamp(c7::BIGINT) AS first_at,
      make_timestamp(c7::BIGINT + c8::BIGINT) AS last_at,
      c9::INTEGER AS day_mask${question.buckets ? ", c10::INTEGER AS bucket" : ""}
    FROM ${copiedRows(path, question.buckets ? 11 : 10)}`);
  const [counted] = await engine.rows<{ rows: number }>(
    "SELECT coalesce(sum(events), 0)::BIGINT AS rows FROM events_groups_of_server",
  );
  const grouped: CountedGroups = {
    cells: "events_groups_of_server",
    rows: counted?.rows ?? 0,
    recent: (span) => fetchRecent(engine, session, question, { span, rows: recentRows }),
  };
  return { grouped, bytes };
}

/**
 * Fetches the newest surely good rows of each account within a span; with their `event_id` where rows are asked for by bucket.
 *
 * @param rows - how many of each account, at least
 */
export async function fetchRecent(
  engine: Engine,
  session: Session,
  question: EventQuestion,
  { span, rows }: { span: DaySpan; rows: number },
): Promise<string> {
  const path = join(engine.scratch, "events-recent.csv");
  const from = Math.max(Date.parse(span.from) * 1000, question.since ?? Number.NEGATIVE_INFINITY);
  const until = (Date.parse(span.until) + 86_400_000) * 1000;
  const at = question.buckets ? "c6" : "c5";
  await session.copy(recentSelect(question, { from, until }, rows), path);
  await engine.run(`CREATE OR REPLACE TABLE recent_events_of_server AS SELECT
      c0 AS account_id, make_timestamp(${at}::BIGINT) AS occurred_at, c1 AS event, c2 AS module, c3 AS user_id,
      ${units("c4::HUGEINT", 12)} AS quantity${question.buckets ? ", c5 AS event_id" : ""}
    FROM ${copiedRows(path, question.buckets ? 7 : 6)}`);
  return "recent_events_of_server";
}

/** Millionths as an exact number of units; text becomes a whole number first, because as a decimal it takes sixty times as long. */
function units(millionths: string, digits: number): string {
  return `(${millionths})::DECIMAL(${digits}, 0) * 0.000001::DECIMAL(6, 6)`;
}
