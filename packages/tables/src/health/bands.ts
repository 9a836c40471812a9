import { defineTable } from "../table-spec.ts";

/** The bands, from worst to best; `none` is not enough data. */
export const bandNames = ["red", "yellow", "green", "none"] as const;

export type Band = (typeof bandNames)[number];

export const bands = defineTable({
  name: "bands",
  stage: "health",
  grain: "one row per account that was a customer in the week, and week of the last 104",
  key: ["account_id", "week"],
  columns: [
    { name: "account_id", type: "category", meaning: "The account." },
    { name: "week", type: "date", meaning: "Monday of the week." },
    { name: "band", type: "category", values: bandNames, meaning: "Red, yellow, green, or none: not enough data." },
    { name: "reason", type: "string", meaning: "Why this band, in a few words." },
  ],
});
