import { type Columns, column } from "../columns.ts";
import { type DatedRows, toDatedRows } from "./dated-rows.ts";
import { hasInput } from "./has-input.ts";

/** Contacts and conversations by account and week; `sinceWeek` is NaN without a touchpoints input. */
export interface Contacts extends Omit<DatedRows, "source"> {
  /** `inbound` is the customer's; null when nobody said. */
  readonly direction: readonly (string | null)[];
  readonly question: readonly (string | null)[];
}

export function toContacts(
  touchpoints: Columns,
  loadReport: Columns,
  accountOf: ReadonlyMap<string, number>,
): Contacts {
  const { source, sinceWeek, ...rows } = toDatedRows(touchpoints, "occurred_at", accountOf);
  const directions = column<string>(touchpoints, "direction");
  const questions = column<string>(touchpoints, "question");
  return {
    ...rows,
    sinceWeek: hasInput("touchpoints", touchpoints, loadReport) ? sinceWeek : Number.NaN,
    direction: Array.from(source, (i) => directions[i] ?? null),
    question: Array.from(source, (i) => questions[i] ?? null),
  };
}
