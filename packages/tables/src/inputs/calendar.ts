import { defineTable } from "../table-spec.ts";

export const calendar = defineTable({
  name: "calendar",
  stage: "input",
  grain: "one row per declared lull",
  key: ["name", "scope", "starts_on"],
  columns: [
    { name: "name", type: "string", meaning: "What people call it." },
    { name: "starts_on", type: "date", meaning: "First day of the lull." },
    { name: "ends_on", type: "date", meaning: "Last day of the lull." },
    {
      name: "scope",
      type: "string",
      nullable: true,
      meaning: "`all`, `segment:<name>` or `account:<id>`; null is `all`.",
    },
    {
      name: "every",
      type: "string",
      nullable: true,
      values: ["year", "once"],
      meaning: "Whether it returns each year; null is once.",
    },
    { name: "note", type: "string", nullable: true, meaning: "Why." },
  ],
});
