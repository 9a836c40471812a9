import type { Preset } from "../preset.ts";

export const hubspotCompanies: Preset = {
  name: "hubspot-companies",
  input: "accounts",
  title: "HubSpot, companies of the CRM API",
  document: "https://developers.hubspot.com/docs/api-reference/latest/crm/objects/companies/guide",
  howTo:
    "List or search companies with `properties=name,industry,hubspot_owner_id`, customers alone (`lifecyclestage` is `customer`), and write one a line: `jq -c '.results[]'`.",
  limits: [
    "`annualrevenue` is what the customer itself earns, so it is not taken for its annual value.",
    'HubSpot has no standard property for plan, annual value, seats, first day or renewal: ask for your own and map it, such as `annual_value: "properties.arr"`.',
    "The segment is the industry, and the owner is the owner's id.",
  ],
  format: "jsonl",
  columns: {
    account_id: "id",
    name: "properties.name",
    segment: "properties.industry",
    owner: "properties.hubspot_owner_id",
  },
};
