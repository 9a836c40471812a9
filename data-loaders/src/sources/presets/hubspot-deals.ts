import type { Preset } from "../preset.ts";
import { rowsWith } from "../rows-with.ts";

const property = (name: string) => `json_extract_string(properties, '$.${name}')`;

export const hubspotDeals: Preset = {
  name: "hubspot-deals",
  input: "outcomes",
  title: "HubSpot, deals of the CRM API",
  document: "https://developers.hubspot.com/docs/api-reference/latest/crm/objects/deals/guide",
  howTo:
    "List deals with `properties=closedate,dealtype,hs_is_closed_won&associations=companies` and write one a line: `jq -c '.results[]'`. Deals that were not won, and new business, are left out.",
  limits: [
    "A won deal with existing business, or of a type that says renewal, is taken for a renewal. That is a guess: HubSpot does not tell whether it also grew.",
    "A lost deal is not taken for a churn: give churns as a source of their own, or as `ended_on` of the accounts.",
    "The amount is that of the sale, not the change in annual value, so it is not read.",
    "The customer is the first company of the deal.",
  ],
  format: "jsonl",
  query: `SELECT *,
      json_extract_string(associations, '$.companies.results[0].id') AS our_account,
      ${property("closedate")} AS our_day,
      'renewed' AS our_kind
    FROM ${rowsWith("associations", "archived")}
    WHERE ${property("hs_is_closed_won")} = 'true' AND coalesce(archived, 'false') NOT IN ('true', '1')
      AND (${property("dealtype")} = 'existingbusiness' OR contains(lower(${property("dealtype")}), 'renewal'))`,
  columns: { account_id: "our_account", occurred_on: "our_day", kind: "our_kind" },
};
