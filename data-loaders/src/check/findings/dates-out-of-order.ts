import { bySteps, type SourceFinding } from "../source-finding.ts";

/** Accounts that ended or renew before they began. */
export const datesOutOfOrder: SourceFinding = {
  finding: "dates-out-of-order",
  inputs: ["accounts"],
  unit: "accounts",
  examples: "account",
  looked: "SELECT count(*) FROM accounts_input",
  found:
    "SELECT account_id, account_id AS example FROM accounts_input WHERE ended_on < started_on OR renews_on < started_on",
  says: "ended or renew before they began",
  why: "Their time as a customer comes out below zero.",
  wayOut: "Look whether the columns are mapped the right way round, and how dates are written (`dateFormats`).",
  threshold: "a problem when half are concerned, a warning from 1 %, else a note",
  severity: ({ looked, found }) => bySteps(found / looked, { problem: 0.5, warning: 0.01 }),
};
