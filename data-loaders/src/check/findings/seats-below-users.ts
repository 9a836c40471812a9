import { bySteps, type SourceFinding } from "../source-finding.ts";

/** Accounts in which more people make output than have seats. */
export const seatsBelowUsers: SourceFinding = {
  finding: "seats-below-users",
  inputs: ["events"],
  unit: "accounts with seats and people",
  examples: "account",
  looked: `SELECT count(*) FROM account_weeks
    WHERE week = getvariable('last_week') AND seats IS NOT NULL AND producing_users_4w > 0`,
  found: `SELECT account_id, account_id AS example FROM account_weeks
    WHERE week = getvariable('last_week') AND producing_users_4w > seats`,
  says: "have fewer seats than people who made output in the last four weeks",
  why: "Over-use is then said of customers whose seats are merely old or counted otherwise.",
  wayOut:
    "Look whether seats are up to date and cover the whole product, and whether events name people rather than devices.",
  threshold:
    "a problem when four of five accounts are concerned, a warning from a fifth, else a note, because some customers do use more than they bought",
  severity: ({ looked, found }) => bySteps(found / looked, { problem: 0.8, warning: 0.2 }),
};
