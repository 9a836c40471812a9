import type { Preset } from "../preset.ts";

export const posthogQuery: Preset = {
  name: "posthog-query",
  input: "events",
  title: "PostHog, CSV of a SQL query",
  document: "https://posthog.com/docs/sql",
  howTo:
    "In the SQL editor run `select uuid, event, toString(toTimeZone(timestamp, 'UTC')) as timestamp, distinct_id, $group_0 as account from events`, and export the result as CSV.",
  limits: [
    "The customer is the first group type, `$group_0`; ask for another in the query. An event without a group is quarantined.",
    "The editor limits how many rows it exports: a batch export has no such limit.",
  ],
  format: "csv",
  timeZone: "UTC",
  columns: {
    occurred_at: "timestamp",
    account_id: "account",
    event: "event",
    user_id: "distinct_id",
    event_id: "uuid",
  },
};
