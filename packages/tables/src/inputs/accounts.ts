import { managerRatings } from "../manager-ratings.ts";
import { defineTable } from "../table-spec.ts";

export const accountsInput = defineTable({
  name: "accounts",
  stage: "input",
  grain: "one row per customer",
  key: ["account_id"],
  columns: [
    { name: "account_id", type: "string", meaning: "The customer's id, as in the events." },
    { name: "name", type: "string", nullable: true, meaning: "What people call the customer; null shows the id." },
    { name: "segment", type: "string", nullable: true, meaning: "The group it is compared with." },
    { name: "plan", type: "string", nullable: true, meaning: "What it bought." },
    { name: "owner", type: "string", nullable: true, meaning: "Who looks after it on our side." },
    {
      name: "manager_rating",
      type: "string",
      nullable: true,
      values: managerRatings,
      meaning:
        "How its manager on our side rates the relationship: a colour, or 1 (worst) to 5; 1 and 2 are red, 3 is yellow. Shown beside the score, never in it.",
    },
    {
      name: "annual_value",
      type: "float",
      nullable: true,
      min: 0,
      unit: "money a year",
      meaning: "Annual recurring revenue; null when unknown, never zero for unknown.",
    },
    {
      name: "currency",
      type: "string",
      nullable: true,
      meaning: "Currency of annual_value; null is the configured one.",
    },
    {
      name: "seats",
      type: "integer",
      nullable: true,
      min: 0,
      unit: "seats",
      meaning: "Seats bought today, where there is no `seats` input.",
    },
    { name: "started_on", type: "date", nullable: true, meaning: "First day of the first contract." },
    { name: "renews_on", type: "date", nullable: true, meaning: "Day the current contract ends or renews." },
    { name: "ended_on", type: "date", nullable: true, meaning: "Day the customer left; null while it is one." },
    { name: "parent_id", type: "string", nullable: true, meaning: "The account this one belongs to." },
    { name: "sponsor_user_id", type: "string", nullable: true, meaning: "The executive sponsor among its users." },
    {
      name: "aliases",
      type: "string",
      nullable: true,
      meaning: "Ids that became this account through renames and mergers, separated by `|`.",
    },
  ],
});
