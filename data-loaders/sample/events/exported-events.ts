import { brokenEvents } from "../faults/broken-events.ts";
import { type RepeatRange, repeatRanges } from "../faults/repeated-events.ts";
import type { SampleWorld } from "../tables/sample-table.ts";
import { recordCustomer } from "./customer-events.ts";
import { type EventLog, emptyLog } from "./event-log.ts";
import { placesInOrder } from "./in-order.ts";

/** An event as the product exports it. */
export interface ExportedEvent {
  readonly id: string;
  readonly at: number;
  readonly account: string;
  readonly user: string;
  readonly command: string;
  readonly module: string | null;
  readonly quantity: number;
}

/** Events of the sample, quarter by quarter, as they stand in the files. */
export interface EventExport {
  /** Quarter, such as `2026-q4`, and its rows. */
  readonly quarters: ReadonlyMap<string, readonly ExportedEvent[]>;
  /** Rows that repeat an earlier row to the letter. */
  readonly repeats: number;
  /** Rows of the unfinished week. */
  readonly afterLastWeek: number;
  /** Why each of the broken rows is. */
  readonly broken: readonly string[];
}

/** All events, those delivered twice and the broken ones included. */
export function exportedEvents({ seed, weeks, customers }: SampleWorld): EventExport {
  const log = emptyLog();
  for (const { customer } of customers) recordCustomer(seed, log, customer, weeks);
  const events = Array.from(placesInOrder(log), (place, i) => eventAt(log, place, i));
  const repeats = repeatRanges(events);
  const broken = brokenEvents(events);
  const end = weeks.monday(weeks.count) * 86_400_000;
  return {
    quarters: byQuarter(
      events,
      repeats,
      broken.map(({ row }) => row),
    ),
    repeats: repeats.reduce((sum, { rows }) => sum + rows.length, 0),
    afterLastWeek: events.filter(({ at }) => at >= end).length,
    broken: broken.map(({ why }) => why),
  };
}

function eventAt(log: EventLog, place: number, i: number): ExportedEvent {
  return {
    id: `ev-${String(i + 1).padStart(7, "0")}`,
    at: log.at[place] as number,
    account: log.account[place] as string,
    user: log.user[place] as string,
    command: log.command[place] as string,
    module: log.module[place] ?? null,
    quantity: log.quantity[place] as number,
  };
}

function byQuarter(events: ExportedEvent[], repeats: RepeatRange[], broken: ExportedEvent[]) {
  const quarters = new Map<string, ExportedEvent[]>();
  for (const event of events) {
    const quarter = quarterOf(event.at);
    const rows = quarters.get(quarter) ?? [];
    if (rows.length === 0) quarters.set(quarter, rows);
    rows.push(event);
  }
  for (const { quarter, rows } of repeats) quarters.get(quarter)?.push(...rows);
  [...quarters.values()].at(-1)?.push(...broken);
  return quarters;
}

/** The quarter of a moment, such as `2026-q4`. */
export function quarterOf(ms: number): string {
  const date = new Date(ms);
  return `${date.getUTCFullYear()}-q${Math.floor(date.getUTCMonth() / 3) + 1}`;
}
