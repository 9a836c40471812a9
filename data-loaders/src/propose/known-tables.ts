import { presets } from "../sources/presets.ts";
import type { ColumnRule } from "./column-rule.ts";
import { columnRules } from "./column-rules.ts";
import { type ColumnMatch, candidates } from "./match-columns.ts";
import type { TableRole } from "./role-rules.ts";
import type { RoleMatch } from "./score-inputs.ts";
import type { ColumnProfile, TableProfile } from "./table-profile.ts";

/** A table of a database that keeps the documented fields of an export, and what its preset makes of it. */
export interface KnownTable {
  /** The name of the preset. */
  name: string;
  match: RoleMatch;
  /** Columns that the preset asks of the user. */
  columns: Record<string, string>;
  /** Our columns that it gives. */
  gives: string[];
}

interface Signature {
  /** Our columns that stand in the table as they are. */
  has: Record<string, string>;
  /** Other fields by which it is known. */
  and: string;
}

/** The fields by which a table is known, of presets that derive columns or ask for the customer. */
const signatures: Record<string, Signature> = {
  "rudderstack-warehouse": {
    has: { occurred_at: "timestamp", event: "event_text", user_id: "user_id", event_id: "id" },
    and: "anonymous_id original_timestamp",
  },
  "snowplow-atomic": {
    has: { occurred_at: "derived_tstamp", event: "event_name", user_id: "user_id", event_id: "event_id" },
    and: "collector_tstamp app_id domain_userid",
  },
  "zendesk-tickets": {
    has: { ticket_id: "id", account_id: "organization_id", opened_at: "created_at", user_id: "requester_id" },
    and: "status type priority satisfaction_rating",
  },
  "intercom-conversations": {
    has: { ticket_id: "id", opened_at: "created_at" },
    and: "state source contacts statistics custom_attributes",
  },
  "jira-service-issues": {
    has: { ticket_id: "key", opened_at: "fields.created" },
    and: "fields.issuetype fields.customfield_10002",
  },
  "stripe-subscriptions": {
    has: { account_id: "customer", started_on: "start_date" },
    and: "id status items currency",
  },
  "salesforce-opportunities": { has: { account_id: "AccountId", occurred_on: "CloseDate" }, and: "Id IsWon Type" },
  "hubspot-deals": {
    has: { occurred_on: "properties.closedate" },
    and: "id associations properties.dealtype properties.hs_is_closed_won",
  },
};

/** The preset that a table of a database is known by; null for none, and where it names no customer. */
export function knownTableOf(table: TableProfile): KnownTable | null {
  if (!("connection" in table.place)) return null;
  for (const [name, { has, and }] of Object.entries(signatures)) {
    const found = Object.entries(has).map(([ours, theirs]) => [ours, columnOf(table, theirs)] as const);
    if (found.some(([, column]) => !column) || and.split(" ").some((field) => !columnOf(table, field))) continue;
    const preset = presets.find((each) => each.name === name);
    if (!preset) continue;
    const columns = new Map<string, ColumnMatch>(
      found.flatMap(([ours, column]) => (column ? [[ours, { column, strength: 1 }] as const] : [])),
    );
    const asked: Record<string, string> = {};
    for (const ours of Object.keys(preset.asks ?? {})) {
      const taken = [...columns.values()].map(({ column }) => column);
      const own = candidates(table.columns, columnRules.events?.account_id as ColumnRule, ours);
      const match = own.find(({ column }) => !taken.includes(column));
      if (!match) break;
      asked[ours] = match.column.name;
      columns.set(ours, match);
    }
    if (Object.keys(asked).length < Object.keys(preset.asks ?? {}).length) continue;
    // A company's own list of accounts bears the ids of its events more likely than that of who sends its invoices.
    const score = preset.input === "accounts" ? 0 : columns.size;
    const match = { role: preset.input as TableRole, score, columns };
    return { name, match, columns: asked, gives: [...Object.keys(preset.columns), ...Object.keys(asked)] };
  }
  return null;
}

function columnOf({ columns }: TableProfile, name: string): ColumnProfile | undefined {
  return columns.find((column) => column.name.toLowerCase() === name.toLowerCase());
}
