import { defineTable } from "../table-spec.ts";

export const usersInput = defineTable({
  name: "users",
  stage: "input",
  grain: "one row per person at a customer",
  key: ["account_id", "user_id"],
  columns: [
    { name: "user_id", type: "string", meaning: "The person's id, as in the events." },
    { name: "account_id", type: "string", meaning: "The customer the person belongs to." },
    {
      name: "name",
      type: "string",
      nullable: true,
      meaning: "The person's name; leaves the loader only under the `name` policy.",
    },
    { name: "role", type: "string", nullable: true, meaning: "What the person does there." },
    { name: "is_sponsor", type: "boolean", nullable: true, meaning: "Whether the person is the executive sponsor." },
    { name: "created_on", type: "date", nullable: true, meaning: "Day the person was given access." },
    { name: "deactivated_on", type: "date", nullable: true, meaning: "Day access ended; null while active." },
  ],
});
