import { isoDate } from "@vitals/tables";

/** A lull as the configuration and the calendar write it. */
export interface ProposedLull {
  readonly name: string;
  /** `YYYY-MM-DD`. */
  readonly starts_on: string;
  readonly ends_on: string;
  readonly scope: string;
  readonly every: "year";
}

/** A lull of a season is no longer than this; what is low for longer is something else. */
const longestDays = 26 * 7;

/**
 * The calendar entry that a conversation with the reason `seasonal` proposes, so that the same low is expected next year.
 *
 * It reaches from the week before the alarm was first said, because a drop takes two weeks to be said, to the last week
 * in which it held; people set the days right before they paste it.
 *
 * @param alarm - `first_week`, `last_week`: Mondays as epoch days
 * @returns null for what lasted longer than half a year
 */
export function calendarProposal(
  alarm: { account_id: string; first_week: number; last_week: number },
  accountName: string,
): ProposedLull | null {
  const from = alarm.first_week - 7;
  const to = alarm.last_week + 6;
  if (to - from > longestDays) return null;
  return {
    name: `Quiet season at ${accountName}`,
    starts_on: isoDate(from),
    ends_on: isoDate(to),
    scope: `account:${alarm.account_id}`,
    every: "year",
  };
}

/** The entry as one line of `lulls` in the configuration. */
export function lullLine({ name, starts_on, ends_on, scope, every }: ProposedLull): string {
  const fields = Object.entries({ name, starts_on, ends_on, scope, every });
  return `{ ${fields.map(([key, value]) => `${key}: ${JSON.stringify(value)}`).join(", ")} },`;
}
