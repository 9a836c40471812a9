import type { Preset } from "../preset.ts";

export const segmentTracks: Preset = {
  name: "segment-tracks",
  input: "events",
  title: "Segment, raw JSON of track calls",
  document: "https://segment.com/docs/connections/spec/common/",
  howTo:
    "The files that Segment's AWS S3 or Google Cloud Storage destination writes: one call a line, gzip. Calls of other types in the same files are left out.",
  limits: [
    'The customer is `context.groupId`, which a call bears only when your code passes it. Where the customer stands in a property, name that: `account_id: "properties.org_id"`. A call without one is quarantined.',
    "Who acted is `userId`; what people did before they logged in counts for nobody.",
  ],
  format: "jsonl",
  only: { column: "type", value: "track" },
  columns: {
    occurred_at: "timestamp",
    account_id: "context.groupId",
    event: "event",
    user_id: "userId",
    event_id: "messageId",
  },
};
