import type { Preset } from "../preset.ts";

export const segmentWarehouse: Preset = {
  name: "segment-warehouse",
  input: "events",
  title: "Segment, the warehouse's `tracks` table",
  document: "https://segment.com/docs/connections/storage/warehouses/schema/",
  howTo: "The table `tracks` of a source's schema, through a connection, or exported to CSV or Parquet.",
  limits: [
    "`tracks` has no properties of single events, so no module and no quantity.",
    "The customer is `context_group_id`, a column that exists once a call bore a group. An event without one is quarantined.",
    "The event is `event_text`, the name as your code wrote it, so that one catalogue serves raw JSON and warehouse.",
  ],
  timeZone: "UTC",
  columns: {
    occurred_at: "timestamp",
    account_id: "context_group_id",
    event: "event_text",
    user_id: "user_id",
    event_id: "id",
  },
};
