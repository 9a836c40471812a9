import type { Preset } from "../preset.ts";

export const snowplowAtomic: Preset = {
  name: "snowplow-atomic",
  input: "events",
  title: "Snowplow, the warehouse's `atomic.events` table",
  document: "https://docs.snowplow.io/docs/fundamentals/canonical-event/",
  howTo: "The table `atomic.events`, through a connection, or exported to CSV or Parquet.",
  limits: [
    "No standard column holds the customer: name the one that does.",
    "Every structured event is called `event`; where you track those, map `event` to `se_action`.",
    "The time is `derived_tstamp`; a row where it is empty is quarantined.",
  ],
  timeZone: "UTC",
  asks: { account_id: "app_id" },
  columns: { occurred_at: "derived_tstamp", event: "event_name", user_id: "user_id", event_id: "event_id" },
};
