import { jiraNature } from "../jira-nature.ts";
import type { Preset } from "../preset.ts";

const field = (path: string) => `json_extract_string(fields, '$.${path}')`;

export const jiraServiceIssues: Preset = {
  name: "jira-service-issues",
  input: "tickets",
  title: "Jira Service Management, issues of the search API",
  document: "https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-search/",
  howTo:
    "Search the service project's issues with the fields created, resolutiondate, issuetype, priority, reporter and the organizations field, and write one issue a line: `jq -c '.issues[]'`. An issue of several organizations becomes a ticket of each.",
  limits: [
    'The customer is the name of the organization, read from `customfield_10002`, where most sites have it; where yours has another number, name it: `account_id: "fields.customfield_10500.0.name"`. An issue without one is quarantined.',
    "When somebody first answered stands in SLA fields that differ from site to site, so it is not read.",
    "What the issue is about is guessed from the name of its type: incident, problem and bug are a defect; request, change, task, feature and improvement are a request.",
  ],
  format: "jsonl",
  query: `SELECT * EXCLUDE (our_accounts),
      unnest(CASE WHEN len(our_accounts) > 0 THEN our_accounts ELSE [NULL] END) AS our_account
    FROM (SELECT *,
        json_extract_string(fields, '$.customfield_10002[*].name') AS our_accounts,
        regexp_replace(${field("created")}, '([+-][0-9]{2})([0-9]{2})$', '\\1:\\2') AS our_created,
        regexp_replace(${field("resolutiondate")}, '([+-][0-9]{2})([0-9]{2})$', '\\1:\\2') AS our_resolved,
        ${jiraNature(field("issuetype.name"))} AS our_nature,
        ${field("priority.name")} AS our_priority,
        coalesce(${field("reporter.accountId")}, ${field("reporter.name")}) AS our_user
      FROM rows)`,
  columns: {
    ticket_id: "key",
    account_id: "our_account",
    opened_at: "our_created",
    resolved_at: "our_resolved",
    nature: "our_nature",
    priority: "our_priority",
    user_id: "our_user",
  },
};
