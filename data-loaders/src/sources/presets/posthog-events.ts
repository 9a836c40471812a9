import type { Preset } from "../preset.ts";

export const posthogEvents: Preset = {
  name: "posthog-events",
  input: "events",
  title: "PostHog, batch export of events as JSON lines",
  document: "https://posthog.com/docs/cdp/batch-exports/s3",
  howTo: "A batch export to S3 of the model `events` in the format JSONLines, plain or compressed with gzip.",
  limits: [
    "The customer is `properties.$groups.company`: the group type `company` of PostHog's documents. Name another type the same way. An event without a group is quarantined.",
    "Who acted is the distinct id, of which one person may have several; map `user_id` to `person_id` to count people.",
    "PostHog's own events (`$pageview`, `$autocapture`) come along; the catalogue can call them presence.",
  ],
  format: "jsonl",
  timeZone: "UTC",
  columns: {
    occurred_at: "timestamp",
    account_id: "properties.$groups.company",
    event: "event",
    user_id: "distinct_id",
    event_id: "uuid",
  },
};
