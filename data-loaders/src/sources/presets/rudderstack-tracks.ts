import type { Preset } from "../preset.ts";

export const rudderstackTracks: Preset = {
  name: "rudderstack-tracks",
  input: "events",
  title: "RudderStack, raw JSON of track calls",
  document: "https://www.rudderstack.com/docs/event-spec/standard-events/common-fields/",
  howTo:
    "The files that an object storage destination (S3, Google Cloud Storage, Azure Blob) writes: one event a line, gzip. Events of other types are left out.",
  limits: [
    "No common field holds the customer: name the trait or property that does.",
    "The time is `originalTimestamp`, the sender's own clock, because that field is on every event.",
  ],
  format: "jsonl",
  only: { column: "type", value: "track" },
  asks: { account_id: "context.traits.company_id" },
  columns: {
    occurred_at: "originalTimestamp",
    event: "event",
    user_id: "userId",
    event_id: "messageId",
  },
};
