import { bySteps, type SourceFinding } from "../source-finding.ts";

/** People whom the users input puts into one account and whose events stand in others alone. */
export const usersOfOtherAccounts: SourceFinding = {
  finding: "users-of-other-accounts",
  inputs: ["users", "events"],
  unit: "people in both",
  examples: "person",
  looked: "SELECT count(DISTINCT user_id) FROM account_users WHERE user_id IN (SELECT user_id FROM users_input)",
  found: `SELECT DISTINCT w.user_id AS example
    FROM account_users AS w WHERE w.user_id IN (SELECT user_id FROM users_input)
      AND w.user_id NOT IN (SELECT u.user_id FROM users_input AS u JOIN account_users AS k ON u.user_id = k.user_id AND u.account_id = k.account_id)`,
  says: "belong to one account in the users input and work only in others",
  why: "People with access and people who work are then counted at different customers.",
  wayOut: "Look which of the two sources is right; where a customer was renamed, add its old id to `aliases`.",
  threshold: "a problem when half are concerned, a warning from 1 %, else a note",
  severity: ({ looked, found }) => bySteps(found / looked, { problem: 0.5, warning: 0.01 }),
};
