import { defineTable } from "../table-spec.ts";

export const definitions = defineTable({
  name: "definitions",
  stage: "health",
  grain: "one row per thing that decided the numbers of the report week",
  key: ["nature", "kind", "id"],
  columns: [
    {
      name: "nature",
      type: "category",
      values: ["decided", "learned"],
      meaning: "`decided` by people, in code or configuration; `learned` from the data by rules that were decided.",
    },
    {
      name: "kind",
      type: "category",
      meaning: "What it is, such as a signal, an alarm, a component of the score or a setting.",
    },
    { name: "id", type: "string", meaning: "Its name among those of its kind." },
    {
      name: "version",
      type: "integer",
      nullable: true,
      unit: "versions",
      meaning: "The definition's version; null for what has none.",
    },
    {
      name: "settings",
      type: "string",
      nullable: true,
      meaning: "What is set or was learned, as JSON with sorted keys; null where the version says it all.",
    },
  ],
});
