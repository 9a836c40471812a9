import { defineTable } from "../table-spec.ts";

export const accounts = defineTable({
  name: "accounts",
  stage: "fact",
  grain: "one row per account, aliases merged",
  key: ["account_id"],
  columns: [
    { name: "account_id", type: "string", meaning: "The customer's id." },
    {
      name: "slug",
      type: "string",
      meaning: "Its address in the report: safe in every file system, shared by no other account.",
    },
    { name: "name", type: "string", meaning: "What people call it; the id where no name is known." },
    { name: "segment", type: "category", nullable: true, meaning: "The group it is compared with." },
    { name: "plan", type: "category", nullable: true, meaning: "What it bought." },
    { name: "owner", type: "category", nullable: true, meaning: "Who looks after it on our side." },
    {
      name: "annual_value",
      type: "float",
      nullable: true,
      unit: "money a year",
      meaning: "Annual recurring revenue; null when unknown.",
    },
    { name: "currency", type: "category", nullable: true, meaning: "Currency of annual_value." },
    {
      name: "seats",
      type: "integer",
      nullable: true,
      unit: "seats",
      meaning: "Seats held in the report week; null when unknown.",
    },
    { name: "started_on", type: "date", nullable: true, meaning: "First day of the first contract." },
    { name: "renews_on", type: "date", nullable: true, meaning: "Day the current contract ends or renews." },
    { name: "ended_on", type: "date", nullable: true, meaning: "Day the customer left; null while it is one." },
    { name: "parent_id", type: "string", nullable: true, meaning: "The account this one belongs to." },
    { name: "sponsor_user_id", type: "string", nullable: true, meaning: "The executive sponsor among its users." },
    { name: "aliases", type: "string", nullable: true, meaning: "Ids merged into this account, separated by `|`." },
    { name: "listed", type: "boolean", meaning: "Whether the accounts input names it; false when only events do." },
    {
      name: "first_event_on",
      type: "date",
      nullable: true,
      meaning: "Local day of its first event; null when it has none.",
    },
    { name: "last_event_on", type: "date", nullable: true, meaning: "Local day of its last event within the window." },
  ],
});
