import { defineTable } from "../table-spec.ts";

export const modulesInput = defineTable({
  name: "modules",
  stage: "input",
  grain: "one row per account and enabled module",
  key: ["account_id", "module", "enabled_on"],
  columns: [
    { name: "account_id", type: "string", meaning: "The customer." },
    { name: "module", type: "string", meaning: "The module it may use." },
    { name: "enabled_on", type: "date", meaning: "First day it could be used." },
    { name: "disabled_on", type: "date", nullable: true, meaning: "Day it was switched off; null while on." },
  ],
});
