import type { Preset } from "../preset.ts";
import { rowsWith } from "../rows-with.ts";

export const salesforceOpportunities: Preset = {
  name: "salesforce-opportunities",
  input: "outcomes",
  title: "Salesforce, Opportunity object",
  document:
    "https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_opportunity.htm",
  howTo:
    "Export `SELECT Id, AccountId, CloseDate, IsWon, Type FROM Opportunity` with Data Loader as CSV. Opportunities that were not won, and those of other types than the ones below, are left out.",
  limits: [
    "Won with the type `Existing Customer - Upgrade` is expanded, `Existing Customer - Downgrade` is contracted, and any type that says renewal is renewed. The last is a guess: Salesforce ships no type for renewals, most companies add one.",
    "A lost renewal is not taken for a churn, because opportunities are also closed as lost when they were opened twice: give churns as a source of their own, or as `ended_on` of the accounts.",
    "The amount is that of the sale, not the change in annual value, so it is not read.",
  ],
  format: "csv",
  query: `SELECT * FROM (SELECT *,
        CASE WHEN Type = 'Existing Customer - Upgrade' THEN 'expanded'
             WHEN Type = 'Existing Customer - Downgrade' THEN 'contracted'
             WHEN contains(lower(Type), 'renewal') THEN 'renewed' END AS our_kind
      FROM ${rowsWith("Type", "IsDeleted")}
      WHERE lower(IsWon) IN ('true', '1') AND coalesce(lower(IsDeleted), '') NOT IN ('true', '1'))
    WHERE our_kind IS NOT NULL`,
  columns: { account_id: "AccountId", occurred_on: "CloseDate", kind: "our_kind" },
};
