import { defineTable } from "../table-spec.ts";

export const seatsInput = defineTable({
  name: "seats",
  stage: "input",
  grain: "one row per account and change in seats bought",
  key: ["account_id", "valid_from"],
  columns: [
    { name: "account_id", type: "string", meaning: "The customer." },
    { name: "valid_from", type: "date", meaning: "First day this number of seats holds." },
    { name: "seats", type: "integer", min: 0, unit: "seats", meaning: "Seats bought from then on." },
  ],
});
