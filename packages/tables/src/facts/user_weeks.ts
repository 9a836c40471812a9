import { defineTable } from "../table-spec.ts";

export const userWeeks = defineTable({
  name: "user_weeks",
  stage: "fact",
  grain: "one row per account, user and week with an event",
  key: ["account_id", "user_id", "week"],
  columns: [
    { name: "account_id", type: "category", meaning: "The account." },
    { name: "user_id", type: "category", nullable: true, meaning: "The user; null gathers events without one." },
    { name: "week", type: "date", meaning: "Monday of the week, in the configured zone." },
    { name: "events", type: "integer", unit: "events", meaning: "Events of every kind." },
    { name: "working_events", type: "integer", unit: "events", meaning: "Events that are not presence." },
    { name: "output_events", type: "integer", unit: "events", meaning: "Events of kind output." },
    { name: "output", type: "float", unit: "units of output", meaning: "Sum of quantity over events of kind output." },
    { name: "commands", type: "integer", unit: "commands", meaning: "Distinct commands of kind output or use." },
    {
      name: "output_day_mask",
      type: "integer",
      meaning: "Days with output as bits, Monday is 1, Sunday is 64; masks of users combine by bitwise or.",
    },
  ],
});
