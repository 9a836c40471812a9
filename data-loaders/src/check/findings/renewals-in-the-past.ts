import { bySteps, type SourceFinding } from "../source-finding.ts";

/** Customers whose renewal day is over and who neither left nor have a new one. */
export const renewalsInThePast: SourceFinding = {
  finding: "renewals-in-the-past",
  inputs: ["accounts"],
  unit: "current accounts with a renewal day",
  examples: "account",
  looked:
    "SELECT count(*) FROM accounts WHERE renews_on IS NOT NULL AND (ended_on IS NULL OR ended_on > getvariable('last_week') + 6)",
  found: `SELECT account_id, account_id AS example FROM accounts
    WHERE renews_on < getvariable('last_week') + 6 - 31 AND (ended_on IS NULL OR ended_on > getvariable('last_week') + 6)`,
  says: "should have renewed more than a month before the end of the report week",
  why: "They are missing from the coming renewals, and where the configuration says so they count as lost.",
  wayOut: "Bring `renews_on` up to date, or set `ended_on` for those who left.",
  threshold: "a problem when half are concerned, a warning from 5 %, else a note",
  severity: ({ looked, found }) => bySteps(found / looked, { problem: 0.5, warning: 0.05 }),
};
