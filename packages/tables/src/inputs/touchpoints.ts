import { defineTable } from "../table-spec.ts";

export const touchpoints = defineTable({
  name: "touchpoints",
  stage: "input",
  grain: "one row per contact or conversation",
  key: ["account_id", "occurred_at", "channel", "author"],
  columns: [
    { name: "account_id", type: "string", meaning: "The customer." },
    { name: "occurred_at", type: "timestamp", meaning: "When it took place." },
    { name: "channel", type: "string", nullable: true, meaning: "Call, mail, visit, event, article." },
    {
      name: "direction",
      type: "string",
      nullable: true,
      values: ["inbound", "outbound"],
      meaning: "Who reached out; inbound is the customer.",
    },
    { name: "author", type: "string", nullable: true, meaning: "Who on our side." },
    { name: "question", type: "string", nullable: true, meaning: "What was asked." },
    { name: "answer", type: "string", nullable: true, meaning: "What was answered." },
    { name: "reason", type: "string", nullable: true, meaning: "The reason learned, from the configured list." },
    { name: "alarm_id", type: "string", nullable: true, meaning: "The alarm this answers." },
    { name: "feature", type: "string", nullable: true, meaning: "The feature or module it is about." },
  ],
});
