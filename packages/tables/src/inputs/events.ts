import { defineTable } from "../table-spec.ts";

export const eventsInput = defineTable({
  name: "events",
  stage: "input",
  grain: "one row per thing a user did",
  key: ["event_id"],
  columns: [
    {
      name: "occurred_at",
      type: "timestamp",
      meaning: "When it happened; a time without a zone is in the source's zone.",
    },
    { name: "account_id", type: "string", meaning: "The customer it happened at." },
    { name: "event", type: "string", meaning: "The command: the name of what was done." },
    {
      name: "user_id",
      type: "string",
      nullable: true,
      meaning: "Who did it; null when unknown. Needed for every signal about people.",
    },
    {
      name: "module",
      type: "string",
      nullable: true,
      meaning: "The domain, skill or product area; null takes the catalogue's module for the event.",
    },
    {
      name: "quantity",
      type: "float",
      nullable: true,
      min: 0,
      unit: "units of the event",
      meaning: "How much was made; null counts as 1.",
    },
    {
      name: "event_id",
      type: "string",
      nullable: true,
      meaning: "Names the event for ever; rows that share it are one event.",
    },
  ],
});
