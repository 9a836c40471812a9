import { defineTable } from "../table-spec.ts";

export const quarantineReasons = defineTable({
  name: "quarantine_reasons",
  stage: "fact",
  grain: "one row per input, column and reason for which rows were quarantined",
  key: ["input", "reason", "column"],
  columns: [
    { name: "input", type: "string", meaning: "The input." },
    { name: "reason", type: "string", meaning: "Why, in words." },
    { name: "column", type: "string", nullable: true, meaning: "The column at fault; null when the whole row is." },
    { name: "rows", type: "float", unit: "rows", meaning: "How many." },
    { name: "example_file", type: "string", nullable: true, meaning: "File of the first such row." },
    { name: "example_line", type: "float", nullable: true, meaning: "Line of the first such row." },
    { name: "example_value", type: "string", nullable: true, meaning: "What stood there, cut to 200 characters." },
  ],
});
