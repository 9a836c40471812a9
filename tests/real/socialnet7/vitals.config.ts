// A simulated consumer network: five months, four-week subscriptions, about a tenth of the accounts lost.
// The data is not part of this repository; see ../real-data.ts for where it is looked for.
import { defineConfig } from "@vitals/tables/config";
import { realData } from "../real-data.ts";

const folder = `${realData}/churnsim-socialnet7`;

export default defineConfig({
  title: "Simulated social network",
  generated: true,
  timeZone: "UTC",
  outputNoun: "contributions",
  sources: {
    events: {
      files: `${folder}/events.csv.gz`,
      columns: { occurred_at: "event_time", event: "event_type" },
    },
    accounts: {
      files: { listed: `${folder}/accounts.csv` },
      query: `
        select account_id, country as segment, channel as plan,
          case when churned = '1' then last_sub_end end as ended_on
        from listed`,
    },
  },
  catalogue: {
    rules: [
      { event: "adview", kind: "presence" },
      { event: "unfriend", kind: "use" },
      { event: "*", kind: "output" },
    ],
  },
  // Subscriptions run for four weeks.
  churn: { windowWeeks: 4 },
});
