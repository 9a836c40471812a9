import type { Preset } from "./preset.ts";
import { amplitudeExport } from "./presets/amplitude-export.ts";
import { hubspotCompanies } from "./presets/hubspot-companies.ts";
import { hubspotCompaniesCsv } from "./presets/hubspot-companies-csv.ts";
import { hubspotDeals } from "./presets/hubspot-deals.ts";
import { intercomConversations } from "./presets/intercom-conversations.ts";
import { jiraServiceCsv } from "./presets/jira-service-csv.ts";
import { jiraServiceIssues } from "./presets/jira-service-issues.ts";
import { mixpanelExport } from "./presets/mixpanel-export.ts";
import { posthogEvents } from "./presets/posthog-events.ts";
import { posthogQuery } from "./presets/posthog-query.ts";
import { rudderstackTracks } from "./presets/rudderstack-tracks.ts";
import { rudderstackWarehouse } from "./presets/rudderstack-warehouse.ts";
import { salesforceAccounts } from "./presets/salesforce-accounts.ts";
import { salesforceOpportunities } from "./presets/salesforce-opportunities.ts";
import { segmentTracks } from "./presets/segment-tracks.ts";
import { segmentWarehouse } from "./presets/segment-warehouse.ts";
import { snowplowAtomic } from "./presets/snowplow-atomic.ts";
import { snowplowEnriched } from "./presets/snowplow-enriched.ts";
import { stripeEndedSubscriptions } from "./presets/stripe-ended-subscriptions.ts";
import { stripeSubscriptions } from "./presets/stripe-subscriptions.ts";
import { zendeskTickets } from "./presets/zendesk-tickets.ts";

/** Every preset, in the order of `presetPlaces`. */
export const presets: readonly Preset[] = [
  segmentTracks,
  segmentWarehouse,
  rudderstackTracks,
  rudderstackWarehouse,
  posthogEvents,
  posthogQuery,
  amplitudeExport,
  mixpanelExport,
  snowplowEnriched,
  snowplowAtomic,
  zendeskTickets,
  intercomConversations,
  jiraServiceIssues,
  jiraServiceCsv,
  salesforceAccounts,
  hubspotCompanies,
  hubspotCompaniesCsv,
  stripeSubscriptions,
  salesforceOpportunities,
  hubspotDeals,
  stripeEndedSubscriptions,
];
