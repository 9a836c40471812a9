import { defineTable } from "../table-spec.ts";

export const recentEvents = defineTable({
  name: "recent_events",
  stage: "fact",
  grain: "one row per event of the last four complete weeks, the newest fifty of each account",
  key: ["account_id", "position"],
  columns: [
    { name: "account_id", type: "category", meaning: "The account." },
    { name: "position", type: "integer", meaning: "1 is the newest." },
    { name: "occurred_at", type: "timestamp", meaning: "Wall time in the configured zone." },
    { name: "event", type: "category", meaning: "The command." },
    { name: "module", type: "category", nullable: true, meaning: "The module of the event, else of the catalogue." },
    { name: "user_id", type: "category", nullable: true, meaning: "The user." },
    { name: "quantity", type: "float", unit: "units of the event", meaning: "How much." },
  ],
});
