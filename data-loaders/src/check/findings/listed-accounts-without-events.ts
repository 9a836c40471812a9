import { bySteps, type SourceFinding } from "../source-finding.ts";

/** Customers of the accounts input, not ended, of which no event tells anything. */
export const listedAccountsWithoutEvents: SourceFinding = {
  finding: "listed-accounts-without-events",
  inputs: ["accounts", "events"],
  unit: "current accounts",
  examples: "account",
  looked: `SELECT count(*) FROM accounts WHERE "listed" AND (ended_on IS NULL OR ended_on > getvariable('last_week') + 6)`,
  found: `SELECT account_id, account_id AS example FROM accounts
    WHERE "listed" AND account_id NOT IN (SELECT account_id FROM event_accounts) AND (ended_on IS NULL OR ended_on > getvariable('last_week') + 6)
      AND (started_on IS NULL OR started_on <= getvariable('last_week') - 28)`,
  says: "have never had an event",
  why: "Nothing can be said about them; either they never began, or events bear another id than the accounts input.",
  wayOut:
    "Compare some ids with those of the events; where the kind of id differs, map another column or add `aliases`.",
  threshold:
    "a problem when nine of ten accounts are concerned, a warning from a tenth of the accounts or of the money; accounts of the last four weeks are left out",
  severity: ({ looked, found, money }) =>
    bySteps(Math.max(found / looked, Math.min(money ?? 0, 0.5)), { problem: 0.9, warning: 0.1 }),
};
