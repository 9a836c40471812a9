import type { Preset } from "../preset.ts";

export const amplitudeExport: Preset = {
  name: "amplitude-export",
  input: "events",
  title: "Amplitude, Export API",
  document: "https://amplitude.com/docs/apis/analytics/export",
  howTo: "The files inside the zip archive that the Export API returns: one event a line, gzip.",
  limits: [
    'The customer is the first group of the type `company`; name another type the same way: `account_id: "groups.org id.0"`. An event without a group is quarantined.',
    "Who acted is `user_id`, null before a person logged in.",
    "An event is known by `uuid`, so the same file given twice counts once.",
  ],
  format: "jsonl",
  timeZone: "UTC",
  columns: {
    occurred_at: "event_time",
    account_id: "groups.company.0",
    event: "event_type",
    user_id: "user_id",
    event_id: "uuid",
  },
};
