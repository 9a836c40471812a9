import { defineTable } from "../table-spec.ts";

export const window = defineTable({
  name: "window",
  stage: "fact",
  grain: "one row: the period that the facts cover",
  key: ["last_week"],
  columns: [
    {
      name: "first_week",
      type: "date",
      nullable: true,
      meaning: "Monday of the first week with an event; null when there are no events.",
    },
    { name: "last_week", type: "date", nullable: true, meaning: "Monday of the last complete week: the report week." },
    {
      name: "newest_week",
      type: "date",
      nullable: true,
      meaning:
        "Monday of the last week that the events make complete, whatever `--as-of` asks for; null when there are no events.",
    },
    { name: "time_zone", type: "string", meaning: "Zone that days and weeks are cut in." },
    {
      name: "generation",
      type: "string",
      meaning: "Names the facts: the same input and configuration give the same name.",
    },
  ],
});
