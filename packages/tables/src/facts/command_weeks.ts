import { defineTable } from "../table-spec.ts";

export const commandWeeks = defineTable({
  name: "command_weeks",
  stage: "fact",
  grain: "one row per account, week and command with its module",
  key: ["account_id", "week", "event", "module"],
  columns: [
    { name: "account_id", type: "category", meaning: "The account." },
    { name: "week", type: "date", meaning: "Monday of the week, in the configured zone." },
    { name: "event", type: "category", meaning: "The command." },
    {
      name: "module",
      type: "category",
      nullable: true,
      meaning: "The module of the event, else of the catalogue; null when neither says.",
    },
    { name: "events", type: "integer", unit: "events", meaning: "How often." },
    { name: "quantity", type: "float", unit: "units of the event", meaning: "How much." },
    {
      name: "users",
      type: "integer",
      nullable: true,
      unit: "users",
      meaning: "By how many distinct users; null where events bear no user.",
    },
  ],
});
