import { defineTable } from "../table-spec.ts";

export const signals = defineTable({
  name: "signals",
  stage: "health",
  grain: "one row per account, week of the last 104, and signal",
  key: ["account_id", "signal", "week"],
  columns: [
    { name: "account_id", type: "category", meaning: "The account." },
    { name: "signal", type: "category", meaning: "The signal's id." },
    { name: "week", type: "date", meaning: "Monday of the week." },
    { name: "value", type: "float", nullable: true, meaning: "In the signal's unit; null when it cannot be said." },
    { name: "n", type: "float", nullable: true, meaning: "How much it rests on, in the signal's own count." },
    { name: "expected_low", type: "float", nullable: true, meaning: "Lower end of the account's own expected range." },
    { name: "expected_high", type: "float", nullable: true, meaning: "Upper end of the account's own expected range." },
  ],
});
