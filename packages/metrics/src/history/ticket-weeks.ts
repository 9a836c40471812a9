import { type Columns, column, numbers } from "../columns.ts";
import { type DatedRows, toDatedRows } from "./dated-rows.ts";
import { inOrder } from "./detail-rows.ts";
import { hasInput } from "./has-input.ts";

/** Natures in the order of their codes; a ticket whose nature nobody said counts as other. */
export const ticketNatures = ["defect", "question", "request", "other"] as const;

/** Tickets by account and week of opening; `sinceWeek` is NaN without a tickets input: then nothing can be said. */
export interface TicketWeeks extends Omit<DatedRows, "source"> {
  /** Index into `ticketNatures`. */
  readonly nature: Int32Array;
  /** Wall times in milliseconds; NaN while it has not happened. */
  readonly openedAt: Float64Array;
  readonly answeredAt: Float64Array;
  readonly resolvedAt: Float64Array;
  /** Satisfaction given over the best possible; NaN where nobody gave any, or the best is unknown. */
  readonly csat: Float64Array;
  /** Whether any ticket says its nature. */
  readonly natureKnown: boolean;
}

export function toTicketWeeks(
  tickets: Columns,
  loadReport: Columns,
  accountOf: ReadonlyMap<string, number>,
): TicketWeeks {
  const natures = column<string>(tickets, "nature");
  const { first, source, week, sinceWeek } = toDatedRows(tickets, "opened_at", accountOf);
  const [given, best] = [numbers(tickets, "csat"), numbers(tickets, "csat_max")];
  return {
    first,
    week,
    nature: source.map((i) => natureCode(natures[i] ?? null)),
    openedAt: inOrder(numbers(tickets, "opened_at"), source),
    answeredAt: inOrder(numbers(tickets, "first_response_at"), source),
    resolvedAt: inOrder(numbers(tickets, "resolved_at"), source),
    csat: Float64Array.from(source, (i) => shareOfBest(given[i] as number, best[i] as number)),
    sinceWeek: hasInput("tickets", tickets, loadReport) ? sinceWeek : Number.NaN,
    natureKnown: Array.from(natures).some((each) => each !== null),
  };
}

/** An answer over the best possible one; NaN where either is unknown, or the best is no positive number. */
export function shareOfBest(given: number, best: number): number {
  return best > 0 ? given / best : Number.NaN;
}

function natureCode(nature: string | null): number {
  const code = ticketNatures.indexOf(nature as (typeof ticketNatures)[number]);
  return code < 0 ? ticketNatures.indexOf("other") : code;
}
