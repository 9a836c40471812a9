import { type Band, mondayOf } from "@vitals/tables";
import { type Columns, column } from "../columns.ts";

/** An account's band in the report week, and how it came there. */
export interface BandSummary {
  readonly band: Band;
  readonly reason: string;
  /** Band the week before; null when it was not a customer then. */
  readonly before: Band | null;
  /** Monday of the first week in this band without a break. */
  readonly since: number;
}

/**
 * Reads the bands of the report week off the `bands` table, by account; accounts that are no customers then have none.
 *
 * @param bands - in the order of account and week
 * @param reportWeek - week number
 */
export function bandSummaries(bands: Columns, reportWeek: number): Map<string, BandSummary> {
  const ids = column<string>(bands, "account_id");
  const weeks = column<number>(bands, "week");
  const names = column<Band>(bands, "band");
  const reasons = column<string>(bands, "reason");
  const summaries = new Map<string, BandSummary>();
  let since = 0;
  for (let i = 0; i < ids.length; i++) {
    const follows = i > 0 && ids[i] === ids[i - 1] && weeks[i] === (weeks[i - 1] as number) + 7;
    if (!follows || names[i] !== names[i - 1]) since = weeks[i] as number;
    if (weeks[i] !== mondayOf(reportWeek)) continue;
    summaries.set(ids[i] as string, {
      band: names[i] as Band,
      reason: reasons[i] as string,
      before: follows ? (names[i - 1] as Band) : null,
      since,
    });
  }
  return summaries;
}
