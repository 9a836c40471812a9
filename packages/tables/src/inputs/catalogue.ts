import { defineTable } from "../table-spec.ts";

/** The four kinds of command. Presence is being there: shown as context, never scored. */
export const commandKinds = ["output", "use", "admin", "presence"] as const;

export type CommandKind = (typeof commandKinds)[number];

export const catalogueInput = defineTable({
  name: "catalogue",
  stage: "input",
  grain: "one row per command",
  key: ["event"],
  columns: [
    { name: "event", type: "string", meaning: "The command's name in the events." },
    { name: "title", type: "string", nullable: true, meaning: "Its name for readers; null shows the event." },
    {
      name: "kind",
      type: "string",
      values: commandKinds,
      meaning:
        "`output` is production work, `use` is work on the way to it, `admin` keeps house, `presence` is being there.",
    },
    {
      name: "module",
      type: "string",
      nullable: true,
      meaning: "The module it belongs to, where the events do not say.",
    },
    { name: "group", type: "string", nullable: true, meaning: "The capability group, such as design or optimisation." },
    { name: "critical", type: "boolean", nullable: true, meaning: "Whether every customer should be using it often." },
    {
      name: "expected_per_user_week",
      type: "float",
      nullable: true,
      min: 0,
      unit: "uses per producing user and week",
      meaning: "How often it should be used.",
    },
    {
      name: "value_per_unit",
      type: "float",
      nullable: true,
      min: 0,
      unit: "money",
      meaning: "What one unit is worth to the customer.",
    },
    { name: "launched_on", type: "date", nullable: true, meaning: "The day it came out." },
    { name: "owner", type: "string", nullable: true, meaning: "Who builds it." },
  ],
});
