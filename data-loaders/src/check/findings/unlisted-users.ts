import { bySteps, type SourceFinding } from "../source-finding.ts";

/** People in the events whom the users input does not list. */
export const unlistedUsers: SourceFinding = {
  finding: "unlisted-users",
  inputs: ["users", "events"],
  unit: "people in the events",
  examples: "person",
  looked: "SELECT count(DISTINCT user_id) FROM account_users",
  found: `SELECT user_id AS example, sum(events) AS events FROM account_users
    WHERE user_id IS NOT NULL AND user_id NOT IN (SELECT user_id FROM users_input) GROUP BY user_id`,
  says: "are not in the users input",
  why: "Their role is unknown, sponsors among them are missed, and people with access seem fewer than those who work.",
  wayOut: "Export all users, those deactivated too, and look whether events bear the same kind of id.",
  threshold: "a problem when nine of ten are concerned, a warning from 5 %, else a note",
  severity: ({ looked, found }) => bySteps(found / looked, { problem: 0.9, warning: 0.05 }),
};
