import type { SourceName } from "../all-tables.ts";

/** What a preset's name promises: the input it is for, and whether it also reads a table of a connection. */
interface PresetPlace {
  input: SourceName;
  reads: "files" | "files and tables";
}

/**
 * Every known export format by name. How each is read stands in the data loaders, in a file that bears the name; a test
 * holds both lists equal.
 */
export const presetPlaces = {
  "segment-tracks": { input: "events", reads: "files and tables" },
  "segment-warehouse": { input: "events", reads: "files and tables" },
  "rudderstack-tracks": { input: "events", reads: "files and tables" },
  "rudderstack-warehouse": { input: "events", reads: "files and tables" },
  "posthog-events": { input: "events", reads: "files and tables" },
  "posthog-query": { input: "events", reads: "files" },
  "amplitude-export": { input: "events", reads: "files and tables" },
  "mixpanel-export": { input: "events", reads: "files and tables" },
  "snowplow-enriched": { input: "events", reads: "files" },
  "snowplow-atomic": { input: "events", reads: "files and tables" },
  "zendesk-tickets": { input: "tickets", reads: "files and tables" },
  "intercom-conversations": { input: "tickets", reads: "files and tables" },
  "jira-service-issues": { input: "tickets", reads: "files and tables" },
  "jira-service-csv": { input: "tickets", reads: "files" },
  "salesforce-accounts": { input: "accounts", reads: "files and tables" },
  "hubspot-companies": { input: "accounts", reads: "files and tables" },
  "hubspot-companies-csv": { input: "accounts", reads: "files" },
  "stripe-subscriptions": { input: "accounts", reads: "files and tables" },
  "salesforce-opportunities": { input: "outcomes", reads: "files and tables" },
  "hubspot-deals": { input: "outcomes", reads: "files and tables" },
  "stripe-ended-subscriptions": { input: "outcomes", reads: "files and tables" },
} as const satisfies Record<string, PresetPlace>;

export type PresetName = keyof typeof presetPlaces;

/** The presets that an editor offers for an input. */
export type PresetOf<Input extends SourceName> = {
  [name in PresetName]: (typeof presetPlaces)[name]["input"] extends Input ? name : never;
}[PresetName];

/** The presets of an input, or those of them that also read tables. */
export function presetNames(input: string, reads: PresetPlace["reads"] = "files"): PresetName[] {
  return (Object.keys(presetPlaces) as PresetName[]).filter(
    (name) => presetPlaces[name].input === input && (reads === "files" || presetPlaces[name].reads === reads),
  );
}
