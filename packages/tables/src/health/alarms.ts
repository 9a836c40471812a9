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
      name: "news_week",
      type: "date",
      meaning: "Monday of the week in which it was last news: first said, or become more urgent.",
    },
    {
      name: "urgency",
      type: "category",
      values: ["now", "soon", "later"],
      meaning: "How soon it wants a conversation: output in trouble, something else, a state that may last.",
    },
    {
      name: "state",
      type: "category",
      values: ["open", "standing", "answered", "closed"],
      meaning: "Where it stands in the report week; standing is an open one that nobody answered in time.",
    },
    {
      name: "standing_since",
      type: "date",
      nullable: true,
      meaning: "Monday since which it is no longer among the week's conversations; null while it is.",
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
    { name: "gist", type: "string", meaning: "The evidence in one short sentence, as of the same week." },
    {
      name: "evidence",
      type: "string",
      meaning: "What is so, in whole sentences with numbers: now while open, when first said once closed.",
    },
    { name: "question", type: "string", meaning: "The question to ask." },
    {
      name: "stated_rate",
      type: "float",
      nullable: true,
      unit: "false alarms per account-year",
      meaning: "How often this rule is wrong; null until measured.",
    },
    { name: "money", type: "float", nullable: true, unit: "money a year", meaning: "Annual value concerned." },
    { name: "currency", type: "category", nullable: true, meaning: "ISO 4217 code of the money; null without any." },
  ],
});
