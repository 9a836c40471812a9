import type { Dialect } from "../server.ts";
import type { JudgedEvents } from "./judge-events.ts";

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
  readonly raw: readonly string[];
  readonly repeated: RepeatedIds;
}

const day = 86_400_000_000;
// No column of a source is likely to bear these names; engines differ in which of two namesakes they mean.
const p = "vitals_";
const ids = ["account_id", "user_id", "event", "module"].map((name) => p + name);

/** Every id that an event bears, and only those that can stand twice, as one column `id`. */
export function idsSelect({ dialect, from, judged }: Pick<EventQuestion, "dialect" | "from" | "judged">): string {
  const id = judged.event_id;
  if (!id) return "";
  const rows = dialect.fence(`SELECT ${id.value} AS ${p}id, ${id.isSure} AS ${p}is_sure FROM ${from}`);
  // Where the server keeps ids apart, two can only become one by the blanks around them.
  if (id.isUnique) return `SELECT ${p}id AS id FROM ${rows} AS id_rows WHERE NOT ${p}is_sure AND ${p}id IS NOT NULL`;
  return dialect.repeated(`SELECT ${p}id AS id FROM ${rows} AS id_rows WHERE ${p}id IS NOT NULL`);
}

/** Surely good rows in groups: account, user, event, module, week as the epoch day of its Monday, events, millionths, first and last µs, days. */
export function groupsSelect(question: EventQuestion): string {
  const { dialect, since } = question;
  const weekday = dialect.remainder(`(${p}day + 3)`, 7);
  const week = `${p}day - ${weekday}`;
  const dated = `SELECT ${ids.join(", ")}, ${p}quantity, ${p}at,
      ${since === null ? week : `CASE WHEN ${p}at >= ${since} THEN ${week} END`} AS ${p}week,
      ${dialect.bit(weekday)} AS ${p}bit
    FROM (SELECT ${ids.join(", ")}, ${p}quantity, ${p}at, ${dialect.divide(`${p}at`, day)} AS ${p}day
      FROM (${sureRows(question)}) AS sure_rows) AS dated_rows`;
  return `SELECT ${ids.join(", ")}, ${p}week, count(*), ${dialect.sum(`${p}quantity`)}, min(${p}at), max(${p}at),
      ${dialect.bitOr(`${p}bit`)}
    FROM (${dated}) AS week_rows GROUP BY ${ids.join(", ")}, ${p}week`;
}

/** The rows that are in no group, as the source has them. */
export function restSelect(question: EventQuestion): string {
  const raw = question.raw.map((_, i) => `${p}raw${i}`).join(", ");
  const unsure = `SELECT ${raw} FROM ${placedRows(question, true)} AS placed_rows WHERE NOT (${isSure})`;
  const isRepeated = repetition(question, true);
  if (!isRepeated) return unsure;
  // Two SELECTs, because engines find partners well only where nothing else is asked for.
  return `${unsure} UNION ALL SELECT ${raw} FROM ${placedRows(question, true)} AS placed_rows WHERE ${isSure} AND ${isRepeated}`;
}

/** Surely good rows within a span of wall µs, the newest of each account: account, µs, event, module, user, millionths. */
export function recentSelect(question: EventQuestion, span: { from: number; until: number }, rows: number): string {
  const columns = [`${p}account_id`, `${p}at`, `${p}event`, `${p}module`, `${p}user_id`, `${p}quantity`].join(", ");
  const inside = `SELECT ${columns} FROM (${sureRows(question)}) AS sure_rows WHERE ${p}at >= ${span.from} AND ${p}at < ${span.until}`;
  return `SELECT ${columns} FROM (${question.dialect.first(inside, rows, `${p}account_id`, `${p}at DESC, ${p}event`)}) AS newest_rows`;
}

const isSure = `${p}is_sure AND ${p}shift IS NOT NULL`;

function sureRows(question: EventQuestion): string {
  const isSingle = repetition(question, false);
  return `SELECT ${ids.join(", ")}, ${p}quantity, ${p}micros + ${p}shift AS ${p}at
    FROM ${placedRows(question, false)} AS placed_rows WHERE ${isSure}${isSingle ? ` AND ${isSingle}` : ""}`;
}

/** Every row with its values, whether they are sure, and how far its wall time is ahead of its time. */
function placedRows({ dialect, from, judged, shift, raw }: EventQuestion, withRaw: boolean): string {
  const values = [
    ...(["account_id", "user_id", "event", "module", "quantity", "micros"] as const).map(
      (name) => `${judged[name] ?? "NULL"} AS ${p}${name}`,
    ),
    `${judged.event_id?.value ?? "NULL"} AS ${p}id`,
    `${judged.isSure} AS ${p}is_sure`,
    ...(withRaw ? raw.map((name, i) => `${dialect.identifier(name)} AS ${p}raw${i}`) : []),
  ];
  const read = dialect.fence(`SELECT ${values.join(", ")} FROM ${from}`);
  return dialect.fence(`SELECT *, ${shift(`${p}micros`)} AS ${p}shift FROM ${read} AS read_rows`);
}

/** Whether a row's id stands more than once, or not; null where none does. */
function repetition({ dialect, repeated }: EventQuestion, isWanted: boolean): string | null {
  if ("select" in repeated) return dialect.isIn(`${p}id`, repeated.select, isWanted);
  if (repeated.known.length === 0) return null;
  const list = repeated.known.map((id) => dialect.literal(id)).join(", ");
  return isWanted ? `${p}id IN (${list})` : `(${p}id IS NULL OR ${p}id NOT IN (${list}))`;
}
