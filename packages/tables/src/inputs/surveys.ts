import { defineTable } from "../table-spec.ts";

export const surveys = defineTable({
  name: "surveys",
  stage: "input",
  grain: "one row per survey answer",
  key: ["account_id", "answered_at", "kind", "user_id"],
  columns: [
    { name: "account_id", type: "string", meaning: "The customer." },
    { name: "answered_at", type: "timestamp", meaning: "When the answer came." },
    { name: "kind", type: "string", values: ["csat", "nps", "ces"], meaning: "Which question was asked." },
    { name: "score", type: "float", meaning: "The answer; context, never scored." },
    { name: "score_max", type: "float", nullable: true, meaning: "Best answer possible." },
    { name: "user_id", type: "string", nullable: true, meaning: "Who answered." },
    { name: "comment", type: "string", nullable: true, meaning: "What they wrote." },
  ],
});
