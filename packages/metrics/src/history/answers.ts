import { type Columns, column, numbers } from "../columns.ts";
import { type DatedRows, toDatedRows } from "./dated-rows.ts";
import { inOrder } from "./detail-rows.ts";
import { shareOfBest } from "./ticket-weeks.ts";

/** Survey answers and ratings of tickets, by account and week. */
export interface Answers extends Omit<DatedRows, "source"> {
  /** `csat`, `nps` or `ces`. */
  readonly kind: readonly string[];
  readonly score: Float64Array;
  /** The score over the best possible; NaN where the best is unknown. */
  readonly share: Float64Array;
}

/** Puts answers in order; a rating of a ticket counts when the ticket was resolved, or opened while it is not. */
export function toAnswers(surveys: Columns, tickets: Columns, accountOf: ReadonlyMap<string, number>): Answers {
  const together = (ofSurveys: string, ofTickets: string) => [
    ...numbers(surveys, ofSurveys),
    ...numbers(tickets, ofTickets),
  ];
  const opened = numbers(tickets, "opened_at");
  const resolved = numbers(tickets, "resolved_at");
  const table = {
    account_id: [...Array.from(column(surveys, "account_id")), ...Array.from(column(tickets, "account_id"))],
    at: [
      ...numbers(surveys, "answered_at"),
      ...resolved.map((at, i) => (Number.isNaN(at) ? (opened[i] as number) : at)),
    ],
  };
  const { source, ...rows } = toDatedRows(table, "at", accountOf);
  const kinds = [...Array.from(column<string>(surveys, "kind")), ...Array.from(opened, () => "csat")];
  const [scores, best] = [together("score", "csat"), together("score_max", "csat_max")];
  return {
    ...rows,
    kind: Array.from(source, (i) => String(kinds[i])),
    score: inOrder(Float64Array.from(scores), source),
    share: Float64Array.from(source, (i) => shareOfBest(scores[i] as number, best[i] as number)),
  };
}
