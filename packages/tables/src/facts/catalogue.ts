import { catalogueInput } from "../inputs/catalogue.ts";
import { defineTable } from "../table-spec.ts";

export const catalogue = defineTable({
  name: "catalogue",
  stage: "fact",
  grain: "one row per command that the catalogue names or an event bears",
  key: ["event"],
  columns: [
    ...catalogueInput.columns,
    {
      name: "origin",
      type: "string",
      values: ["row", "rule", "unknown"],
      meaning: "Whether a row, a rule, or nothing in the catalogue says its kind; unknown commands count as `use`.",
    },
    { name: "events", type: "integer", unit: "events", meaning: "Events used, over the whole window." },
  ],
});
