import { defineTable } from "../table-spec.ts";

export const alarms = defineTable({
  name: "alarms",
  stage: "health",
  grain: "one row per alarm or opportunity raised",
  key: ["account_id", "first_week", "kind"],
  columns: [
    { name: "alarm_id", type: "string", meaning: "Stable name: account slug, kind and first week." },
    { name: "account_id", type: "category", meaning: "The account." },
    { name: "type", type: "category", values: ["alarm", "opportunity"], meaning: "Bad news or good news." },
    { name: "kind", type: "category", meaning: "The id of the rule." },
    { name: "first_week", type: "date", meaning: "Monday of the week in which it was first said." },
    { name: "last_week", type: "date", meaning: "Monday of the last week in which it held." },
    {
      name: "state",
      type: "category",
      values: ["open", "answered", "closed"],
      meaning: "Where it stands in the report week.",
    },
    { name: "closed_because", type: "string", nullable: true, meaning: "Why it closed; null while open." },
    {
      name: "closed_week",
      type: "date",
      nullable: true,
      meaning: "Monday of the week in which it closed; null while open.",
    },
    {
      name: "answered_on",
      type: "date",
      nullable: true,
      meaning: "Day of the first conversation that answers it; null when nobody has.",
    },
    {
      name: "answer_reason",
      type: "string",
      nullable: true,
      meaning: "The reason learned last in those conversations; null when none was named.",
    },
    { name: "evidence", type: "string", meaning: "What happened, in one sentence with numbers." },
    { name: "question", type: "string", meaning: "The question to ask." },
    {
      name: "stated_rate",
      type: "float",
      nullable: true,
      unit: "false alarms per account-year",
      meaning: "How often this rule is wrong; null until measured.",
    },
    { name: "money", type: "float", nullable: true, unit: "money a year", meaning: "Annual value concerned." },
  ],
});
