import { bySteps, type SourceFinding } from "../source-finding.ts";

/** Accounts that worked long before their first contract began. */
export const eventsBeforeStart: SourceFinding = {
  finding: "events-before-start",
  inputs: ["accounts", "events"],
  unit: "accounts with a start and events",
  examples: "account",
  looked: "SELECT count(*) FROM accounts WHERE started_on IS NOT NULL AND first_event_on IS NOT NULL",
  found: `SELECT account_id, account_id AS example FROM accounts WHERE first_event_on < started_on - 92`,
  says: "have events more than three months before their first contract began",
  why: "Time to first value and the comparison by age count from the wrong day.",
  wayOut: "Look whether `started_on` is the day of the first contract, and not of the last renewal or of an import.",
  threshold: "a problem when half are concerned, a warning from a tenth, else a note, because trials can be long",
  severity: ({ looked, found }) => bySteps(found / looked, { problem: 0.5, warning: 0.1 }),
};
