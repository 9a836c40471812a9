import type { Preset } from "../preset.ts";

export const rudderstackWarehouse: Preset = {
  name: "rudderstack-warehouse",
  input: "events",
  title: "RudderStack, the warehouse's `tracks` table",
  document: "https://www.rudderstack.com/docs/destinations/warehouse-destinations/warehouse-schema/",
  howTo: "The table `tracks` of a source's schema, through a connection, or exported to CSV or Parquet.",
  limits: [
    "`tracks` has no custom properties of events, so no module and no quantity.",
    "No standard column holds the customer: name the context column that does.",
  ],
  timeZone: "UTC",
  asks: { account_id: "context_traits_company_id" },
  columns: {
    occurred_at: "timestamp",
    event: "event_text",
    user_id: "user_id",
    event_id: "id",
  },
};
