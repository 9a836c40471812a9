import { wallEpoch } from "../../clean/parse-time.ts";
import type { Preset } from "../preset.ts";

export const mixpanelExport: Preset = {
  name: "mixpanel-export",
  input: "events",
  title: "Mixpanel, Raw Event Export API",
  document: "https://docs.mixpanel.com/reference/raw-event-export",
  howTo: "The lines that the export endpoint returns, saved as they are, plain or compressed with gzip.",
  limits: [
    "Mixpanel long documented that `time` counts in the project's zone, not in UTC: set `timeZone` to that zone, such as `timeZone: \"US/Pacific\"`. UTC is taken when it is left out. Today's document names UTC for projects created since 2023, though only for the dates one asks for: compare one event whose time you know.",
    'The customer is the group key `company_id`; name another key the same way: `account_id: "properties.org"`. An event without one is quarantined.',
    "An insert id is unique only within one event, user and second; in practice it is taken for the event's id.",
  ],
  format: "jsonl",
  timeZone: "UTC",
  dateFormats: [wallEpoch],
  columns: {
    occurred_at: "properties.time",
    account_id: "properties.company_id",
    event: "event",
    user_id: "properties.distinct_id",
    event_id: "properties.$insert_id",
  },
};
