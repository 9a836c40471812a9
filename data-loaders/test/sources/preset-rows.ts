import type { PresetName, SourceConfig } from "@vitals/tables/config";

interface Expected {
  /** What the user sets beside the preset, where the documented shape asks for it. */
  settings?: Partial<SourceConfig>;
  /** Our columns in the order in which the preset names them; times in UTC. */
  rows: string[];
}

/** What the rows in `presets/` become. */
export const presetRows: Record<PresetName, Expected> = {
  "segment-tracks": {
    rows: [
      "2024-01-15 23:30:05.12 | acme | Report Exported | 97980cfea0067 | ajs-next-f8ca1e4de5024d9430b3928bd8ac6b96",
      "2024-01-16 08:00:00.5 | zeta | Route Planned | - | 022bb90c-bbac-11e4-8dfc-aa07a5b093db",
    ],
  },
  "segment-warehouse": {
    rows: [
      "2024-01-15 23:30:05.12 | acme | Report Exported | 97980cfea0067 | ajs-next-f8ca1e4d",
      "2024-01-16 08:00:00.5 | zeta | Route Planned | - | 022bb90c-bbac",
    ],
  },
  "rudderstack-tracks": {
    rows: ["2024-01-15 23:30:05.12 | Report Exported | 1hKOmRA4GRlm | a80f82be-9bdc-4a9f-b2a5-15621ee41df8 | acme"],
  },
  "rudderstack-warehouse": {
    rows: ["2024-01-15 23:30:07.12 | Report Exported | 1hKOmRA4GRlm | a80f82be-9bdc | acme"],
  },
  "posthog-events": {
    rows: [
      "2024-01-15 23:30:05.12 | acme | report exported | user-1 | 018d0f6c-0000-0000-0000-00000000aaaa",
      "2024-01-16 08:00:00.5 | zeta | $pageview | user-2 | 018d0f6c-0000-0000-0000-00000000bbbb",
    ],
  },
  "posthog-query": {
    rows: [
      "2024-01-15 23:30:05.12 | acme | report exported | user-1 | 018d0f6c-0000-0000-0000-00000000aaaa",
      "2024-01-16 08:00:00.5 | zeta | $pageview | user-2 | 018d0f6c-0000-0000-0000-00000000bbbb",
    ],
  },
  "amplitude-export": {
    rows: [
      "2024-01-15 23:30:05.12 | acme | report exported | user-1 | 5a1e2b30-b40c-11ee-9e39-000000000001",
      "2024-01-16 08:00:00.5 | zeta | [Amplitude] Page Viewed | - | 5a1e2b30-b40c-11ee-9e39-000000000002",
    ],
  },
  // The clock of the project showed 23:30:05 in winter, eight hours behind UTC, and 08:00 in summer, seven behind.
  "mixpanel-export": {
    settings: { timeZone: "US/Pacific" },
    rows: [
      "2024-01-16 07:30:05 | acme | Signed up | user-1 | hpuDqcvpltpCjBsebtxwadtEBDnF",
      "2024-07-13 15:00:00 | zeta | Report exported | user-2 | jajcebutltmvhbbholfhxtCcycwn",
    ],
  },
  "snowplow-enriched": {
    rows: [
      "2024-01-15 23:30:05.12 | report exported | jon.doe@example.com | c6ef3124-b53a-4b13-a233-0088f79dcbcb | acme",
      "2024-01-16 08:00:00.5 | route_planned | - | d7ef3124-b53a-4b13-a233-0088f79dcbcc | zeta",
    ],
  },
  "snowplow-atomic": { rows: ["2024-01-15 23:30:05.12 | page_view | jon.doe | c6ef3124-b53a | acme"] },
  "zendesk-tickets": {
    rows: [
      "35436 | 509974 | 2024-01-15 09:24:26 | 2024-01-17 08:00:00 | 2024-01-15 10:59:26 | defect | high | 20978392 | 1.0 | 1.0",
      "35437 | 509975 | 2024-01-16 12:00:00 | - | - | question | - | 20978393 | - | -",
    ],
  },
  "intercom-conversations": {
    rows: [
      "1295 | 2024-01-15 09:24:26 | 2024-01-17 08:00:00 | 2024-01-15 10:59:26 | priority | user-1 | 5.0 | 5.0 | acme",
      "1296 | 2024-01-16 12:00:00 | - | - | not_priority | 5ba682d23d7cf92bef87bfd5 | - | - | zeta",
    ],
  },
  "jira-service-issues": {
    rows: [
      "SUP-1 | Acme | 2024-01-15 09:24:26.48 | 2024-01-17 08:00:00 | defect | High | 5b10a2844c20165700ede21g",
      "SUP-1 | Zeta | 2024-01-15 09:24:26.48 | 2024-01-17 08:00:00 | defect | High | 5b10a2844c20165700ede21g",
      "SUP-2 | Zeta | 2024-01-16 12:00:00 | - | question | Medium | 5b10a2844c20165700ede22h",
    ],
  },
  // Whoever exported sits in Amsterdam.
  "jira-service-csv": {
    settings: { timeZone: "Europe/Amsterdam" },
    rows: [
      "SUP-1 | Acme | 2024-01-15 09:24:00 | 2024-01-17 08:00:00 | defect | High | mia",
      "SUP-1 | Zeta | 2024-01-15 09:24:00 | 2024-01-17 08:00:00 | defect | High | mia",
      "SUP-2 | Zeta | 2024-01-16 12:00:00 | - | question | Medium | noa",
    ],
  },
  "salesforce-accounts": {
    rows: [
      "001D000000IRFmaIAH | Acme | Utilities | 005D0000001KyEIIA0 | -",
      "001D000000IRFmbIAH | Acme Labs | Energy | 005D0000001KyEIIA0 | 001D000000IRFmaIAH",
    ],
  },
  "hubspot-companies": { rows: ["5768 | Acme | UTILITIES | 41629779", "5769 | Zeta | - | -"] },
  "hubspot-companies-csv": { rows: ["5768 | Acme | Utilities | Ines Berg", "5769 | Zeta | - | -"] },
  // Yen have no cents: 30,000 for three months and two seats is 240,000 a year.
  "stripe-subscriptions": {
    rows: [
      "cus_4QFJOjw2pOmAGJ | - | - | JPY | - | 2023-01-01 | - | 2024-01-16",
      "cus_5 | - | 240000.0 | JPY | 2 | 2024-01-01 | 2025-01-01 | -",
      "cus_Na6dX7aXxi11N4 | Team | 3000.0 | EUR | 25 | 2022-01-01 | 2025-01-01 | -",
    ],
  },
  "salesforce-opportunities": {
    rows: [
      "001D000000IRFmaIAH | 2024-01-31 | expanded",
      "001D000000IRFmbIAH | 2024-02-01 | renewed",
      "001D000000IRFmcIAH | 2024-02-02 | contracted",
    ],
  },
  "hubspot-deals": { rows: ["5768 | 2024-01-31 | renewed"] },
  "stripe-ended-subscriptions": { rows: ["cus_4QFJOjw2pOmAGJ | 2024-01-16 | churned"] },
};
