import type { ComputedRows, Dialect, ServerColumn } from "../server.ts";
import { type JudgedEvents, million } from "./judge-events.ts";

/** Ids that stand more than once: none, some that are known, or a SELECT that finds them. */
export type RepeatedIds = { known: readonly string[] } | { select: string };

/** What is asked of a server about its events. */
export interface EventQuestion {
  readonly dialect: Dialect;
  /** What stands after FROM. */
  readonly from: string;
  readonly judged: JudgedEvents;
  /** See `timeShift`; over a column of that name. */
  shift(micros: string): string;
  /** Wall time in µs before which the week is null; null for no such time. */
  readonly since: number | null;
  /** Columns as the source has them, for rows that come one by one. */
  readonly raw: readonly ServerColumn[];
  readonly repeated: RepeatedIds;
  /** Where rows are asked for by bucket: the SQL of the bucket of a time in µs, and which rows are meant; null for all. */
  readonly buckets?: { of(micros: string): string; only: string | null };
}

export type Judged = Pick<EventQuestion, "dialect" | "from" | "judged" | "buckets">;

const day = 86_400_000_000;
// No column of a source bears these names; see `judgeEvents`.
const p = "vitals_";
const ids = ["account_id", "user_id", "event", "module"].map((name) => p + name);

/** The first and the last time of all rows, in µs, as two columns that are empty where there is none. */
export function spanSelect({ dialect, from, judged }: Judged): string {
  const rows = { from, layers: [{ [`${p}micros`]: judged.micros }], where: [`${p}micros IS NOT NULL`] };
  return dialect.select([`min(${p}micros)`, `max(${p}micros)`], rows);
}

const at = `(${p}micros + ${p}shift)`;
const isSure = `${p}is_sure AND ${p}shift IS NOT NULL`;

/** Every id that an event bears, and only those that can stand twice, as one column `id`. */
export function idsSelect({ dialect, from, judged, buckets }: Judged): string {
  const id = judged.event_id;
  if (!id) return "";
  const rows = (values: Record<string, string>, ...where: string[]) => ({
    from,
    layers: [values],
    only: buckets?.only ?? null,
    where: [`${p}id IS NOT NULL`, ...where],
  });
  const repeated = id.isUnique ? null : dialect.repeated(`${p}id`, rows({ [`${p}id`]: id.value }), id.isTogether);
  if (repeated && !dialect.trimmed) return repeated;
  // The blanks around an id may be all that keeps it from being another; such rows are few.
  const values = { [`${p}id`]: dialect.trimmed?.(id.value) ?? id.value, [`${p}is_sure`]: id.isSure };
  const doubtful = `SELECT ${p}id AS id FROM (${dialect.select([`${p}id`], rows(values, `NOT ${p}is_sure`))}) AS id_rows`;
  return repeated ? `${repeated} UNION ALL ${doubtful}` : doubtful;
}

/**
 * Surely good rows in groups: account, user, event, module, week as the epoch day of its Monday, events, millionths beyond one
 * for each event, first µs, µs from first to last, days. What is usual is a short number, because all of it is sent.
 */
export function groupsSelect(question: EventQuestion): string {
  const { dialect, since } = question;
  const epochDay = dialect.divide(at, day);
  const weekday = dialect.remainder(`(${epochDay} + 3)`, 7);
  const monday = `(${epochDay} - ${weekday})`;
  const week = since === null ? monday : `CASE WHEN ${at} >= ${dialect.whole(since)} THEN ${monday} END`;
  return dialect.select(
    [
      ...ids,
      week,
      "count(*)",
      dialect.sum(`${p}quantity - ${million}`),
      `min(${at})`,
      `max(${at}) - min(${at})`,
      dialect.bitOr(dialect.bit(weekday)),
      ...bucketOf(question),
    ],
    sureRows(question),
    [...ids, week, ...bucketOf(question)],
  );
}

/** The name of a row's bucket, where rows are asked for by bucket. */
const bucketOf = ({ buckets }: EventQuestion) => (buckets ? [`${p}bucket`] : []);

/** The rows that are in no group, as the source has them, and a last column: their bucket, or else 1. */
export function restSelect(question: EventQuestion): string {
  const raw = Object.fromEntries(
    question.raw.map((column, i) => [
      `${p}raw${i}`,
      question.dialect.fetched(question.dialect.identifier(column.name), column),
    ]),
  );
  const select = (where: string[]) =>
    question.dialect.select([...Object.keys(raw), bucketOf(question)[0] ?? "1"], {
      ...computedRows(question, raw),
      where,
    });
  const unsure = select([`NOT (${isSure})`]);
  const isRepeated = repetition(question, true);
  // Two SELECTs, because engines find partners well only where nothing else is asked for.
  return isRepeated ? `${unsure} UNION ALL ${select([isSure, isRepeated])}` : unsure;
}

/** Surely good rows within a span of wall µs, the newest of each account: account, event, module, user, millionths, the
 * id where rows are asked for by bucket, µs. */
export function recentSelect(question: EventQuestion, span: { from: number; until: number }, rows: number): string {
  const { dialect } = question;
  const sure = sureRows(question);
  const inside = [`${at} >= ${dialect.whole(span.from)}`, `${at} < ${dialect.whole(span.until)}`];
  return dialect.newest(
    [
      `${p}account_id`,
      `${p}event`,
      `${p}module`,
      `${p}user_id`,
      `${p}quantity`,
      ...(question.buckets ? [`${p}id`] : []),
    ],
    { ...sure, where: [...sure.where, ...inside] },
    { rows, by: `${p}account_id`, at },
  );
}

function sureRows(question: EventQuestion): ComputedRows {
  const isSingle = repetition(question, false);
  return { ...computedRows(question), where: isSingle ? [isSure, isSingle] : [isSure] };
}

/** Every row with its values, whether they are sure, and how far its wall time is ahead of its time. */
function computedRows({ from, judged, shift, buckets }: EventQuestion, raw: Record<string, string> = {}): ComputedRows {
  const names = ["account_id", "user_id", "event", "module", "quantity", "micros"] as const;
  const values = Object.fromEntries(names.map((name) => [`${p}${name}`, judged[name] ?? "NULL"]));
  const id = judged.event_id?.value ?? "NULL";
  return {
    from,
    layers: [
      { ...values, [`${p}id`]: id, [`${p}is_sure`]: judged.isSure, ...raw },
      { [`${p}shift`]: shift(`${p}micros`), ...(buckets && { [`${p}bucket`]: buckets.of(`${p}micros`) }) },
    ],
    only: buckets?.only ?? null,
    where: [],
  };
}

/** Whether a row's id stands more than once, or not; null where none does. */
function repetition({ dialect, repeated }: EventQuestion, isWanted: boolean): string | null {
  if ("select" in repeated) return dialect.isIn(`${p}id`, repeated.select, isWanted);
  if (repeated.known.length === 0) return null;
  const list = repeated.known.map((id) => dialect.literal(id)).join(", ");
  return isWanted ? `${p}id IN (${list})` : `(${p}id IS NULL OR ${p}id NOT IN (${list}))`;
}
