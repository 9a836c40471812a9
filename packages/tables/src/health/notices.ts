import { defineTable } from "../table-spec.ts";

export const notices = defineTable({
  name: "notices",
  stage: "health",
  grain: "one row per thing to be said about the data as a whole, to ourselves",
  key: ["first_week", "kind", "cause"],
  columns: [
    { name: "notice_id", type: "string", meaning: "Stable name: kind, cause and first week." },
    { name: "kind", type: "category", meaning: "The id of the rule." },
    {
      name: "cause",
      type: "category",
      values: ["fleet-drop", "not-loaded", "unknown-accounts"],
      meaning:
        "`fleet-drop`: most accounts fell at once; `not-loaded`: weeks without any load; `unknown-accounts`: events of accounts that nobody lists.",
    },
    { name: "first_week", type: "date", meaning: "Monday of the first week concerned." },
    { name: "last_week", type: "date", meaning: "Monday of the last week concerned." },
    {
      name: "state",
      type: "category",
      values: ["open", "closed"],
      meaning: "Open when it concerns the report week.",
    },
    { name: "evidence", type: "string", meaning: "What was seen, in one sentence with numbers." },
    { name: "question", type: "string", meaning: "The question to ask ourselves." },
    { name: "accounts", type: "integer", unit: "accounts", meaning: "How many accounts it concerns." },
  ],
});
