import { defineTable } from "../table-spec.ts";

export const tickets = defineTable({
  name: "tickets",
  stage: "input",
  grain: "one row per support ticket and account",
  key: ["account_id", "ticket_id"],
  columns: [
    { name: "ticket_id", type: "string", meaning: "The ticket's id in its own system." },
    { name: "account_id", type: "string", meaning: "The customer who asked." },
    { name: "opened_at", type: "timestamp", meaning: "When it was opened." },
    { name: "resolved_at", type: "timestamp", nullable: true, meaning: "When it was resolved; null while open." },
    { name: "first_response_at", type: "timestamp", nullable: true, meaning: "When somebody first answered." },
    {
      name: "nature",
      type: "string",
      nullable: true,
      values: ["defect", "question", "request", "other"],
      meaning: "What the ticket is about; null when nobody said.",
    },
    { name: "priority", type: "string", nullable: true, meaning: "Urgency in the words of its system." },
    { name: "feature", type: "string", nullable: true, meaning: "The feature or module concerned." },
    { name: "user_id", type: "string", nullable: true, meaning: "Who opened it." },
    { name: "csat", type: "float", nullable: true, min: 0, meaning: "Satisfaction given; context, never scored." },
    { name: "csat_max", type: "float", nullable: true, min: 0, meaning: "Best satisfaction possible." },
  ],
});
