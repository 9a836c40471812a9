import { defineTable } from "../table-spec.ts";

export const gates = defineTable({
  name: "gates",
  stage: "health",
  grain: "one row per week in which a churn likelihood was fitted",
  key: ["week"],
  columns: [
    { name: "week", type: "date", meaning: "Monday of the week; what is said holds until the next." },
    {
      name: "state",
      type: "category",
      values: ["too-few", "ranking", "likelihood", "no-signal", "unclear"],
      meaning: "Whether a likelihood may be shown, and why not.",
    },
    { name: "says", type: "string", meaning: "The same in words." },
    {
      name: "needs",
      type: "string",
      nullable: true,
      meaning: "What is still needed, separated by `; `; null when nothing is.",
    },
    {
      name: "churned",
      type: "integer",
      unit: "accounts",
      meaning: "Accounts with a forecast that was followed by churn.",
    },
    { name: "retained", type: "integer", unit: "accounts", meaning: "Accounts with a forecast that was not." },
    {
      name: "ranking",
      type: "float",
      nullable: true,
      meaning:
        "Chance that of a churned and a retained account of one date the churned one was ranked as more at risk.",
    },
    {
      name: "ranking_error",
      type: "float",
      nullable: true,
      meaning: "Its standard error, leaving out one account at a time.",
    },
    {
      name: "gain",
      type: "float",
      nullable: true,
      meaning: "By how much forecasts cost less, in log-loss, than the base rate.",
    },
    { name: "gain_error", type: "float", nullable: true, meaning: "Its standard error, by account." },
    { name: "slope", type: "float", nullable: true, meaning: "Calibration slope: 1 is right, below it too bold." },
  ],
});
