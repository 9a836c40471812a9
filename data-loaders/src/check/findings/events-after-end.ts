import { bySteps, type SourceFinding } from "../source-finding.ts";

/** Accounts that left and go on working. */
export const eventsAfterEnd: SourceFinding = {
  finding: "events-after-end",
  inputs: ["accounts", "events"],
  unit: "accounts that left",
  examples: "account",
  looked: "SELECT count(*) FROM accounts WHERE ended_on <= getvariable('last_week') + 6",
  found: "SELECT account_id, account_id AS example FROM accounts WHERE last_event_on > ended_on + 31",
  says: "have events more than a month after the day they left",
  why: "They count as lost customers while they work, and what is learned from lost customers is learned from them too.",
  wayOut: "Look whether they came back, or whether `ended_on` is the end of a contract that was renewed.",
  threshold: "a problem when half are concerned, else a warning",
  severity: ({ looked, found }) => bySteps(found / looked, { problem: 0.5, warning: 0 }),
};
