import type { Preset } from "../preset.ts";
import { rowsWith } from "../rows-with.ts";

const columns = ["state", "source", "contacts", "statistics", "conversation_rating", "priority", "updated_at"];
const contact = (key: string) => `json_extract_string(contacts, '$.contacts[0].${key}')`;
const rating = "json_extract_string(conversation_rating, '$.rating')";

export const intercomConversations: Preset = {
  name: "intercom-conversations",
  input: "tickets",
  title: "Intercom, conversations of the REST API",
  document: "https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/conversation",
  howTo:
    "List or search conversations and write one a line: `jq -c '.conversations[]'`. Those that your side began are left out; of one that was exported several times the newest counts.",
  limits: [
    "A conversation does not say which company it is about: name the attribute where you keep it.",
    "Resolved is when it was last closed, and only while it is closed.",
    "What it is about is not recorded.",
    "The user is your own id of the first contact, or Intercom's where it has none.",
  ],
  format: "jsonl",
  asks: { account_id: "custom_attributes.company_id" },
  query: `SELECT *,
      CASE WHEN state = 'closed' THEN json_extract_string(statistics, '$.last_close_at') END AS our_resolved_at,
      json_extract_string(statistics, '$.first_admin_reply_at') AS our_first_response_at,
      coalesce(${contact("external_id")}, ${contact("id")}) AS our_user_id,
      ${rating} AS our_csat,
      CASE WHEN ${rating} IS NOT NULL THEN 5 END AS our_csat_max
    FROM ${rowsWith(...columns)}
    WHERE coalesce(json_extract_string(source, '$.delivered_as'), 'customer_initiated') = 'customer_initiated'
    QUALIFY row_number() OVER (PARTITION BY id ORDER BY updated_at DESC NULLS LAST, _file DESC, _line DESC) = 1`,
  columns: {
    ticket_id: "id",
    opened_at: "created_at",
    resolved_at: "our_resolved_at",
    first_response_at: "our_first_response_at",
    priority: "priority",
    user_id: "our_user_id",
    csat: "our_csat",
    csat_max: "our_csat_max",
  },
};
