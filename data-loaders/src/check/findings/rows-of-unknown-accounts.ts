import type { InputName } from "@vitals/tables";
import { bySteps, type SourceFinding } from "../source-finding.ts";

const inputs = [
  "users",
  "seats",
  "modules",
  "tickets",
  "surveys",
  "touchpoints",
  "outcomes",
] as const satisfies InputName[];

/** Of each input, the accounts that neither the accounts input lists nor an event names. */
export const rowsOfUnknownAccounts: readonly SourceFinding[] = inputs.map((input) => ({
  finding: `${input}-of-unknown-accounts`,
  inputs: [input, "accounts"],
  unit: `accounts of ${input}`,
  examples: "account",
  looked: `SELECT count(DISTINCT account_id) FROM ${input}_input`,
  found: `SELECT DISTINCT account_id AS example FROM ${input}_input
    WHERE account_id IS NOT NULL AND account_id NOT IN (SELECT account_id FROM accounts WHERE "listed" OR first_event_on IS NOT NULL)`,
  says: "are neither in the accounts input nor in the events",
  why: `Their rows of ${input} stand at no customer, so they are missing where they belong.`,
  wayOut: "Look whether the ids are of another kind, or old ids that belong in `aliases`.",
  threshold: "a problem when half of its accounts are concerned, a warning from 5 %, else a note",
  severity: ({ looked, found }) => bySteps(found / looked, { problem: 0.5, warning: 0.05 }),
}));
