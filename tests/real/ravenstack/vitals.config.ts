// A synthetic software vendor. Usage there is noise: the report must not pretend otherwise.
// The data is not part of this repository; see ../real-data.ts for where it is looked for.
import { defineConfig } from "@vitals/tables/config";
import { realData } from "../real-data.ts";

const ravenstack = `${realData}/ravenstack/ravenstack`;
const dateFormats = ["%d-%m-%Y %H:%M", "%d-%m-%Y"];

export default defineConfig({
  title: "RavenStack customers",
  generated: true,
  timeZone: "UTC",
  currency: "USD",
  outputNoun: "feature uses",
  sources: {
    events: {
      // Usage names a subscription, so the account comes from a join. `usage_id` is not used to remove repeats:
      // 21 ids stand on two rows that differ in everything else, which is what random ids of this length do.
      files: { usage: `${ravenstack}_feature_usage.csv.gz`, subscriptions: `${ravenstack}_subscriptions.csv.gz` },
      dateFormats,
      query: `
        select usage.usage_date as occurred_at, subscriptions.account_id, usage.feature_name as event,
          usage.usage_count as quantity, usage._file, usage._line
        from usage left join subscriptions using (subscription_id)`,
    },
    accounts: {
      files: { listed: `${ravenstack}_accounts.csv.gz`, subscriptions: `${ravenstack}_subscriptions.csv.gz` },
      dateFormats,
      // The flag on the account says who left; the data has no single day for it that its tables agree on.
      query: `
        with running as (
          select account_id, sum(try_cast(arr_amount as double)) as annual_value
          from subscriptions where end_date is null or end_date = '' group by account_id
        )
        select listed.account_id, listed.account_name as name, listed.industry as segment, listed.plan_tier as plan,
          listed.seats, listed.signup_date as started_on, running.annual_value
        from listed left join running using (account_id)`,
    },
    tickets: {
      files: `${ravenstack}_support_tickets.csv.gz`,
      dateFormats,
      columns: {
        opened_at: "submitted_at",
        resolved_at: "closed_at",
        csat: "satisfaction_score",
        csat_max: { value: 5 },
      },
    },
    outcomes: {
      files: `${ravenstack}_churn_events.csv.gz`,
      dateFormats,
      columns: { occurred_on: "churn_date", kind: { value: "churned" } },
    },
  },
  catalogue: { rules: [{ event: "feature_*", kind: "output" }] },
});
