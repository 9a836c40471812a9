import { jiraNature } from "../jira-nature.ts";
import type { Preset } from "../preset.ts";
import { rowsWith } from "../rows-with.ts";

export const jiraServiceCsv: Preset = {
  name: "jira-service-csv",
  input: "tickets",
  title: "Jira Service Management, CSV of a filter",
  document: "https://support.atlassian.com/jira-software-cloud/docs/export-issues/",
  howTo:
    "Open the filter of the service project's issues and export it as CSV with all fields. An issue of several organizations becomes a ticket of each.",
  limits: [
    "Times are written as the site's settings say, in the zone of whoever exports: set `timeZone`, and `dateFormats` where they do not look like `17/Jan/26 4:05 PM`.",
    "The customer is the name of the organization. An issue without one is quarantined.",
    "What the issue is about is guessed from the name of its type, as in `jira-service-issues`.",
  ],
  format: "csv",
  dateFormats: ["%d/%b/%y %I:%M %p"],
  query: `SELECT *, ${jiraNature('"Issue Type"')} AS our_nature,
      unnest(CASE WHEN len(our_accounts) > 0 THEN our_accounts ELSE [NULL] END) AS our_account
    FROM (SELECT *,
        list_filter(list_value(*COLUMNS('^Custom field \\(Organizations\\)')), lambda name: name <> '') AS our_accounts
      FROM ${rowsWith("Priority", "Reporter", "Resolved", "Custom field (Organizations)")})`,
  columns: {
    ticket_id: "Issue key",
    account_id: "our_account",
    opened_at: "Created",
    resolved_at: "Resolved",
    nature: "our_nature",
    priority: "Priority",
    user_id: "Reporter",
  },
};
