import { defineTable } from "../table-spec.ts";

export const outcomes = defineTable({
  name: "outcomes",
  stage: "input",
  grain: "one row per account and thing that happened to its contract",
  key: ["account_id", "occurred_on", "kind"],
  columns: [
    { name: "account_id", type: "string", meaning: "The customer." },
    { name: "occurred_on", type: "date", meaning: "The day it took effect." },
    {
      name: "kind",
      type: "string",
      values: ["renewed", "expanded", "contracted", "churned"],
      meaning: "What happened.",
    },
    { name: "value_change", type: "float", nullable: true, unit: "money a year", meaning: "Change in annual value." },
  ],
});
