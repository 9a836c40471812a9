import type { Preset } from "../preset.ts";
import { rowsWith } from "../rows-with.ts";

const columns = ["type", "status", "priority", "requester_id", "satisfaction_rating", "metric_set", "updated_at"];
const score = "json_extract_string(satisfaction_rating, '$.score')";
const minutes = "json_extract(metric_set, '$.reply_time_in_minutes.calendar')";

export const zendeskTickets: Preset = {
  name: "zendesk-tickets",
  input: "tickets",
  title: "Zendesk, incremental ticket export",
  document: "https://developer.zendesk.com/api-reference/ticketing/ticket-management/incremental_exports/",
  howTo:
    "Fetch `/api/v2/incremental/tickets/cursor.json?include=metric_sets` and write one ticket a line: `jq -c '(.metric_sets // [] | INDEX(.ticket_id)) as $m | .tickets[] | .metric_set //= $m[.id | tostring]'`. Of a ticket that was exported several times the newest counts; deleted ones are left out.",
  limits: [
    "The customer is the ticket's `organization_id`; a ticket without one is quarantined.",
    "Without the metric sets nobody knows when a ticket was solved or first answered.",
    "What the ticket is about is guessed from its type: problem and incident are a defect, a question is a question, a task is a request.",
    "Satisfaction is 1 for good and 0 for bad, of 1.",
  ],
  format: "jsonl",
  query: `SELECT *,
      CASE WHEN type IN ('problem', 'incident') THEN 'defect' WHEN type = 'question' THEN 'question'
           WHEN type = 'task' THEN 'request' END AS our_nature,
      CASE WHEN status IN ('solved', 'closed') THEN json_extract_string(metric_set, '$.solved_at') END AS our_resolved_at,
      strftime(try_cast(left(created_at, 19) AS TIMESTAMP) + to_minutes(try_cast(${minutes} AS BIGINT)),
        '%Y-%m-%dT%H:%M:%SZ') AS our_first_response_at,
      CASE ${score} WHEN 'good' THEN 1 WHEN 'bad' THEN 0 END AS our_csat,
      CASE WHEN ${score} IN ('good', 'bad') THEN 1 END AS our_csat_max
    FROM ${rowsWith(...columns)}
    WHERE status IS DISTINCT FROM 'deleted'
    QUALIFY row_number() OVER (PARTITION BY id ORDER BY updated_at DESC NULLS LAST, _file DESC, _line DESC) = 1`,
  columns: {
    ticket_id: "id",
    account_id: "organization_id",
    opened_at: "created_at",
    resolved_at: "our_resolved_at",
    first_response_at: "our_first_response_at",
    nature: "our_nature",
    priority: "priority",
    user_id: "requester_id",
    csat: "our_csat",
    csat_max: "our_csat_max",
  },
};
