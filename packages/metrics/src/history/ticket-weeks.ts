import { msPerDay, weekNumber } from "@vitals/tables";
import { type Columns, column, numbers, rowCount } from "../columns.ts";
import { sortedOrder } from "./sorted-order.ts";

/** Natures in the order of their codes; a ticket whose nature nobody said counts as other. */
export const ticketNatures = ["defect", "question", "request", "other"] as const;

/** Tickets by account and week of opening: those of account `a` are `first[a]` to `first[a + 1] - 1`. */
export interface TicketWeeks {
  readonly first: Int32Array;
  readonly week: Int32Array;
  /** Index into `ticketNatures`. */
  readonly nature: Int32Array;
  /** Week of the oldest ticket of all; NaN without any, or without a tickets input: then nothing can be said. */
  readonly sinceWeek: number;
  /** Whether any ticket says its nature. */
  readonly natureKnown: boolean;
}

export function toTicketWeeks(
  tickets: Columns,
  loadReport: Columns,
  accountOf: ReadonlyMap<string, number>,
): TicketWeeks {
  const ids = column<string>(tickets, "account_id");
  const natures = column<string>(tickets, "nature");
  const opened = numbers(tickets, "opened_at");
  const known: number[] = [];
  for (let i = 0; i < ids.length; i++) if (accountOf.has(ids[i] as string)) known.push(i);
  const account = Int32Array.from(known, (i) => accountOf.get(ids[i] as string) as number);
  const week = Int32Array.from(known, (i) => weekNumber(Math.floor((opened[i] as number) / msPerDay)));
  const nature = Int32Array.from(known, (i) => natureCode(natures[i] ?? null));
  const base = week.reduce((least, each) => Math.min(least, each), 0x7fffffff);
  const last = week.reduce((most, each) => Math.max(most, each), base);
  const order = sortedOrder([
    { codes: account, size: accountOf.size },
    { codes: week.map((each) => each - base), size: last - base + 1 },
  ]);
  const first = new Int32Array(accountOf.size + 1);
  for (const a of account) first[a + 1] = (first[a + 1] as number) + 1;
  for (let a = 0; a < accountOf.size; a++) first[a + 1] = (first[a + 1] as number) + (first[a] as number);
  return {
    first,
    week: order.map((i) => week[i] as number),
    nature: order.map((i) => nature[i] as number),
    sinceWeek: hasTickets(tickets, loadReport) ? oldestWeek(opened) : Number.NaN,
    natureKnown: Array.from(natures).some((each) => each !== null),
  };
}

function oldestWeek(opened: Float64Array): number {
  if (opened.length === 0) return Number.NaN;
  const oldest = opened.reduce((least, each) => Math.min(least, each), Number.POSITIVE_INFINITY);
  return weekNumber(Math.floor(oldest / msPerDay));
}

function natureCode(nature: string | null): number {
  const code = ticketNatures.indexOf(nature as (typeof ticketNatures)[number]);
  return code < 0 ? ticketNatures.indexOf("other") : code;
}

function hasTickets(tickets: Columns, loadReport: Columns): boolean {
  const inputs = column<string>(loadReport, "input");
  const statuses = column<string>(loadReport, "status");
  for (let i = 0; i < inputs.length; i++) if (inputs[i] === "tickets") return statuses[i] !== "absent";
  return rowCount(tickets) > 0;
}
