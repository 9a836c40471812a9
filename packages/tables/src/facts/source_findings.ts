import { defineTable } from "../table-spec.ts";

export const sourceFindings = defineTable({
  name: "source_findings",
  stage: "fact",
  grain: "one row per way in which the sources may make the report wrong, where something speaks for it",
  key: ["finding"],
  columns: [
    { name: "finding", type: "string", meaning: "Its name." },
    { name: "inputs", type: "string", meaning: "The inputs looked at, separated by `|`." },
    {
      name: "severity",
      type: "string",
      values: ["problem", "warning", "note"],
      meaning: "Whether the report is wrong with it, may be wrong, or is right and could say more.",
    },
    { name: "looked", type: "float", meaning: "How many were looked at." },
    { name: "found", type: "float", meaning: "How many of them are as they should not be." },
    { name: "unit", type: "string", meaning: "What is counted." },
    { name: "share", type: "float", meaning: "Found of looked at." },
    {
      name: "events",
      type: "float",
      nullable: true,
      meaning: "Share of all events that those found bear; null where it is not counted.",
    },
    {
      name: "money",
      type: "float",
      nullable: true,
      meaning: "Share of the annual value; null where it is not counted or there are several currencies.",
    },
    { name: "says", type: "string", meaning: "What was found, in one sentence." },
    {
      name: "examples",
      type: "string",
      nullable: true,
      meaning:
        "Up to five of them, separated by `|`; null where there are none or they are people who may not be shown.",
    },
    { name: "why", type: "string", meaning: "What it does to the report." },
    { name: "way_out", type: "string", meaning: "What a person can do." },
    { name: "threshold", type: "string", meaning: "When it is a problem, a warning or a note." },
  ],
});
