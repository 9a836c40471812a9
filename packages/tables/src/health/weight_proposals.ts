import { defineTable } from "../table-spec.ts";

export const weightProposals = defineTable({
  name: "weight_proposals",
  stage: "health",
  grain: "one row per component of the score, once a churn likelihood was fitted",
  key: ["component"],
  columns: [
    { name: "component", type: "string", meaning: "Id of the component." },
    { name: "week", type: "date", meaning: "Monday of the week of the newest fit; outcomes known by its end count." },
    {
      name: "state",
      type: "category",
      values: ["proposed", "gate-closed", "nothing-found", "not-better", "same"],
      meaning: "Whether other weights are proposed, and why not.",
    },
    { name: "says", type: "string", meaning: "The same in words, with the figures." },
    {
      name: "weight",
      type: "integer",
      unit: "points",
      meaning: "Its weight today, of 100 in all, for everybody without a model.",
    },
    {
      name: "fitted",
      type: "integer",
      nullable: true,
      unit: "points",
      meaning:
        "Its weight as outcomes have it, of 100 in all; null while the gate is closed or where nothing was found.",
    },
    {
      name: "ahead",
      type: "float",
      nullable: true,
      meaning: "AUC within dates of weights fitted quarter by quarter, less that of today's.",
    },
    { name: "ahead_low", type: "float", nullable: true, meaning: "Lower end of its interval of 95 in 100." },
    { name: "ahead_high", type: "float", nullable: true, meaning: "Upper end." },
    { name: "churned", type: "integer", unit: "accounts", meaning: "Accounts lost after a forecast." },
    { name: "retained", type: "integer", unit: "accounts", meaning: "Accounts kept after one." },
    {
      name: "configuration",
      type: "string",
      nullable: true,
      meaning: "Lines for the configuration; null while nothing is proposed.",
    },
  ],
});
