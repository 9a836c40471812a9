import type { Preset } from "../preset.ts";

export const salesforceAccounts: Preset = {
  name: "salesforce-accounts",
  input: "accounts",
  title: "Salesforce, Account object",
  document:
    "https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_account.htm",
  howTo:
    "Export `SELECT Id, Name, Industry, OwnerId, ParentId FROM Account WHERE ...` with Data Loader as CSV, for customers alone: prospects would be shown as customers that do nothing. A replica of the object works too.",
  limits: [
    "`AnnualRevenue` is what the customer itself earns, so it is not taken for its annual value.",
    'Salesforce has no standard field for plan, annual value, seats, first day or renewal: map your own, such as `annual_value: "ARR__c"`.',
    "The segment is the industry, and the owner is the user's id; map `owner` to `Owner.Name` when you export it.",
    "Ids have 18 characters: events must use the same ones.",
  ],
  columns: { account_id: "Id", name: "Name", segment: "Industry", owner: "OwnerId", parent_id: "ParentId" },
};
