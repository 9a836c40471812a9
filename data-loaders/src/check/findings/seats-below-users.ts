import { bySteps, type SourceFinding } from "../source-finding.ts";

/** Accounts in which more people work than have seats. */
export const seatsBelowUsers: SourceFinding = {
  finding: "seats-below-users",
  inputs: ["events"],
  unit: "accounts with seats and people",
  examples: "account",
  looked: `SELECT count(*) FROM accounts WHERE seats IS NOT NULL AND account_id IN
    (SELECT account_id FROM user_weeks WHERE user_id IS NOT NULL AND week > getvariable('last_week') - 28)`,
  found: `SELECT account_id, account_id AS example FROM accounts JOIN (
      SELECT account_id, count(DISTINCT user_id) AS people FROM user_weeks
      WHERE week > getvariable('last_week') - 28 GROUP BY account_id
    ) USING (account_id)
    WHERE people > seats`,
  says: "have fewer seats than people in the last four weeks",
  why: "The share of seats in use is then above the whole: over-use is said of customers whose seats are merely old or counted otherwise.",
  wayOut:
    "Look whether seats are up to date, cover the whole product, and whether events name people rather than devices.",
  threshold:
    "a problem when half of the accounts are concerned, a warning from a fifth, else a note, because some customers do use more than they bought",
  severity: ({ looked, found }) => bySteps(found / looked, { problem: 0.5, warning: 0.2 }),
};
