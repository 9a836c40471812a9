import { bySteps, type SourceFinding } from "../source-finding.ts";

/** Accounts whose seats differ between the accounts input and the seats input. */
export const seatsContradict: SourceFinding = {
  finding: "seats-contradict",
  inputs: ["accounts", "seats"],
  unit: "accounts with seats in both",
  examples: "account",
  looked:
    "SELECT count(*) FROM accounts_input WHERE seats IS NOT NULL AND account_id IN (SELECT account_id FROM seats_input)",
  found: `SELECT l.account_id, l.account_id AS example
    FROM accounts_input AS l JOIN (
      SELECT account_id, max_by(seats, valid_from) AS seats, max_by(seats, valid_from) FILTER (valid_from <= getvariable('last_week') + 6) AS then_seats
      FROM seats_input GROUP BY account_id
    ) AS s USING (account_id)
    WHERE l.seats <> s.seats AND l.seats IS DISTINCT FROM s.then_seats`,
  says: "have other seats in the accounts input than in the seats input",
  why: "The report takes the seats input, so it may divide by another number than the contract has.",
  wayOut: "Look which of the two is kept up to date and take the other out of the mapping.",
  threshold: "a warning from 5 % of the accounts, else a note",
  severity: ({ looked, found }) => bySteps(found / looked, { problem: Number.POSITIVE_INFINITY, warning: 0.05 }),
};
