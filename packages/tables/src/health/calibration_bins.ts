import { defineTable } from "../table-spec.ts";

export const calibrationBins = defineTable({
  name: "calibration_bins",
  stage: "health",
  grain: "one row per group of past forecasts of about equal chance, while a churn likelihood may be shown",
  key: ["position"],
  columns: [
    { name: "position", type: "integer", meaning: "From 1, the least likely, up." },
    { name: "week", type: "date", meaning: "Monday of the week of the newest fit; outcomes known by its end count." },
    { name: "said_from", type: "float", unit: "share", meaning: "The least chance of the group." },
    { name: "said", type: "float", unit: "share", meaning: "The mean chance." },
    { name: "said_to", type: "float", unit: "share", meaning: "The greatest." },
    { name: "happened", type: "float", unit: "share", meaning: "Share of the forecasts that were followed by churn." },
    { name: "low", type: "float", unit: "share", meaning: "Lower end of its interval of 95 in 100, by account." },
    { name: "high", type: "float", unit: "share", meaning: "Upper end." },
    { name: "forecasts", type: "integer", unit: "forecasts", meaning: "Forecasts in the group." },
    { name: "accounts", type: "integer", unit: "accounts", meaning: "Accounts they were made of." },
    { name: "churned", type: "integer", unit: "accounts", meaning: "Accounts among them that were lost." },
  ],
});
