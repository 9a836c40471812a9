import { bySteps, type SourceFinding } from "../source-finding.ts";

/** Accounts that events name and the accounts input does not list. */
export const eventsOfUnlistedAccounts: SourceFinding = {
  finding: "events-of-unlisted-accounts",
  inputs: ["accounts", "events"],
  unit: "accounts with events",
  examples: "account",
  looked: "SELECT count(*) FROM accounts WHERE first_event_on IS NOT NULL",
  found: `SELECT account_id, account_id AS example FROM accounts WHERE NOT "listed" AND first_event_on IS NOT NULL`,
  says: "are not in the accounts input",
  why: "They have no name, owner, segment or money in the report, and their renewals and seats are unknown.",
  wayOut: "Add them to the accounts input, add the old id to `aliases`, or leave them out with `exclude.accounts`.",
  threshold: "a problem when they bear half of the events, a warning from 1 %, else a note",
  severity: ({ events, looked, found }) =>
    found === looked ? "problem" : bySteps(events ?? 0, { problem: 0.5, warning: 0.01 }),
};
