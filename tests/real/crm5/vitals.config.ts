// A simulated sales tool: eighty accounts over nine months, of which seven were lost.
// The data is not part of this repository; see ../real-data.ts for where it is looked for.
import { defineConfig } from "@vitals/tables/config";
import { realData } from "../real-data.ts";

const folder = `${realData}/churnsim-crm5`;

export default defineConfig({
  title: "Simulated sales tool",
  generated: true,
  timeZone: "UTC",
  outputNoun: "actions",
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
    rules: [{ event: "*", kind: "output" }],
  },
  // Subscriptions run for four weeks.
  churn: { windowWeeks: 4 },
});
