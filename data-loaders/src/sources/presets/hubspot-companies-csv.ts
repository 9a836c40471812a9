import type { Preset } from "../preset.ts";

export const hubspotCompaniesCsv: Preset = {
  name: "hubspot-companies-csv",
  input: "accounts",
  title: "HubSpot, CSV of a view of companies",
  document: "https://knowledge.hubspot.com/import-and-export/export-records",
  howTo: "Open a view that holds customers alone and export it as CSV in English, with the columns of the view.",
  limits: [
    "The headers are those of the English interface; in another language map them yourself.",
    "HubSpot has no standard column for plan, annual value, seats, first day or renewal: map your own.",
    "The segment is the industry.",
  ],
  format: "csv",
  columns: { account_id: "Record ID", name: "Company name", segment: "Industry", owner: "Company owner" },
};
