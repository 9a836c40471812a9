import type { Preset } from "../preset.ts";
import { snowplowHeader } from "../snowplow-header.ts";

export const snowplowEnriched: Preset = {
  name: "snowplow-enriched",
  input: "events",
  title: "Snowplow, enriched TSV",
  document: "https://docs.snowplow.io/docs/destinations/custom-streaming/enriched-tsv-format/",
  howTo: "The enriched good events as they lie in the archive: tab-separated, without a header, plain or gzip.",
  limits: [
    "No standard field holds the customer: name the one that does, such as `app_id`, or a path into `contexts`.",
    "The event of a structured event is its action, that of any other its `event_name`.",
    "The time is `derived_tstamp`, or the collector's where it is empty.",
    "The files go through a query, which takes longer than a mapping: at size, read `atomic.events` instead.",
  ],
  format: "csv",
  delimiter: "\t",
  header: snowplowHeader,
  timeZone: "UTC",
  asks: { account_id: "contexts.data.0.data.account_id" },
  query: `SELECT *,
      coalesce(nullif(derived_tstamp, ''), collector_tstamp) AS our_time,
      CASE WHEN event = 'struct' THEN se_action ELSE event_name END AS our_event
    FROM rows`,
  columns: { occurred_at: "our_time", event: "our_event", user_id: "user_id", event_id: "event_id" },
};
