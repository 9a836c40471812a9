import { writeFile } from "node:fs/promises";
import fc from "fast-check";
import type { RunningEngine } from "./engines.ts";

/** A row of a table, as its CSV has it. */
export interface EventRow {
  /** Seconds since the history began; null for no time. */
  at: number | null;
  account: string | null;
  event: string | null;
  user: string | null;
  quantity: string | null;
  id: string | null;
}

/** Something that happens to a table between two nights. */
export type Happening =
  | { kind: "insert"; rows: EventRow[]; isLate: boolean }
  | { kind: "change"; which: number; change: Partial<EventRow> }
  | { kind: "delete"; which: number; count: number }
  | { kind: "resend"; which: number; later: number }
  | { kind: "unmark"; which: number }
  | { kind: "night"; days: number }
  | { kind: "since"; day: number | null };

const day = 86_400;
/** The first day of the history, a Monday, in seconds. */
export const begin = Date.UTC(2024, 2, 4) / 1000;

const seconds = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: 0, max: 45 * day }) },
  { weight: 2, arbitrary: fc.integer({ min: -2, max: 6 }).map((week) => week * 7 * day) },
  { weight: 1, arbitrary: fc.constantFrom(null, 3000 * day, -10_000 * day) },
);
const fields = {
  at: seconds,
  account: fc.constantFrom("a", "a", "b", "c", " c ", "", null),
  event: fc.constantFrom("save", "save", "route", "login", ""),
  user: fc.constantFrom("ann", "bob", "", null),
  quantity: fc.constantFrom("1", "1", "2.5", "0.0000005", "-1", null),
  id: fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom(null, "", " e1", "e2 ") },
    { weight: 4, arbitrary: fc.nat(40).map((n) => `e${n}`) },
    { weight: 5, arbitrary: fc.uuid() },
  ),
};
const which = fc.nat(1000);

export const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("insert" as const),
      rows: fc.array(fc.record(fields), { minLength: 1, maxLength: 12 }),
      isLate: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("change" as const),
      which,
      change: fc.record(fields, { requiredKeys: [] }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("delete" as const), which, count: fc.integer({ min: 1, max: 6 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("resend" as const), which, later: fc.constantFrom(0, 0, 3600, 8 * day) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("unmark" as const), which }) },
  { weight: 7, arbitrary: fc.record({ kind: fc.constant("night" as const), days: fc.constantFrom(0, 1, 1, 3, 7) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("since" as const),
      day: fc.option(fc.integer({ min: 0, max: 20 }), { nil: null }),
    }),
  },
);

type Marked = EventRow & { mark: number | null };

/** A table as a history of happenings leaves it; every change of a row gives it a new watermark. */
export class TableOfEvents {
  rows: Marked[] = [];
  private marks = 100;

  apply(one: Happening): void {
    const chosen = "which" in one ? this.rows[one.which % this.rows.length] : undefined;
    if (one.kind === "insert") {
      // A transaction that began before the last night and ended after it brings marks that are no longer the greatest.
      for (const row of one.rows) this.rows.push({ ...row, mark: one.isLate ? this.marks - 50 : ++this.marks });
    } else if (chosen && one.kind === "change") Object.assign(chosen, one.change, { mark: ++this.marks });
    else if (chosen && one.kind === "delete") this.rows.splice(this.rows.indexOf(chosen), one.count);
    else if (chosen && one.kind === "unmark") chosen.mark = null;
    else if (chosen && one.kind === "resend") {
      this.rows.push({ ...chosen, at: chosen.at === null ? null : chosen.at + one.later, mark: ++this.marks });
    }
  }
}

export const timeTypes = ["TIMESTAMP WITH TIME ZONE", "TIMESTAMP", "DATE", "BIGINT"] as const;
export const markTypes = ["BIGINT", "TIMESTAMP WITH TIME ZONE"] as const;

export interface TableTypes {
  time: (typeof timeTypes)[number];
  mark: (typeof markTypes)[number];
}

/** Puts the rows into a table of a server, replacing what it held. */
export async function putRows(
  server: RunningEngine,
  name: string,
  csv: string,
  { rows }: TableOfEvents,
  { time, mark }: TableTypes,
): Promise<void> {
  const columns = {
    occurred_at: time,
    account_id: "VARCHAR",
    event: "VARCHAR",
    user_id: "VARCHAR",
    quantity: "DOUBLE",
    event_id: "VARCHAR",
    changed: mark,
  };
  const lines = rows.map((row) =>
    [
      written(row.at === null ? null : begin + row.at, time),
      ...[row.account, row.event, row.user, row.quantity, row.id].map((text) => (text === null ? "\\N" : `"${text}"`)),
      written(row.mark === null ? null : mark === "BIGINT" ? row.mark : begin + row.mark, mark),
    ].join(","),
  );
  await writeFile(csv, lines.map((line) => `${line}\n`).join(""));
  await server.createTable(name, columns, csv);
}

function written(at: number | null, type: string): string {
  if (at === null) return "\\N";
  if (type === "BIGINT") return String(at);
  const iso = new Date(at * 1000).toISOString();
  if (type === "DATE") return iso.slice(0, 10);
  return `${iso.slice(0, 19).replace("T", " ")}${type === "TIMESTAMP" ? "" : "+00"}`;
}
