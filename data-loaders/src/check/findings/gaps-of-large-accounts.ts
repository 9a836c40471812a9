import type { SourceFinding } from "../source-finding.ts";

/** Customers with much use that stop for a week or two and go on as before, in weeks in which others did not. */
export const gapsOfLargeAccounts: SourceFinding = {
  finding: "gaps-of-large-accounts",
  inputs: ["events"],
  unit: "large accounts",
  examples: "account",
  looked: `SELECT count(*) FROM (SELECT account_id FROM account_weeks WHERE loaded GROUP BY account_id HAVING median(events) >= 100)`,
  found: `WITH large AS (
      SELECT account_id, median(events) AS usual FROM account_weeks WHERE loaded GROUP BY account_id HAVING usual >= 100
    ), around AS (
      SELECT account_id, week, events, usual,
        lag(events) OVER account AS before, lead(events) OVER account AS after, lead(events, 2) OVER account AS second
      FROM account_weeks JOIN large USING (account_id)
      WINDOW account AS (PARTITION BY account_id ORDER BY week)
    ), near AS (
      SELECT week, events, median(events) OVER (PARTITION BY account_id ORDER BY week ROWS BETWEEN 4 PRECEDING AND 4 FOLLOWING) AS usual
      FROM account_weeks WHERE loaded
    ), fleet AS (
      -- An export without a third of the customers leaves the others as busy as ever; of a week off, few are there.
      SELECT week, sum(events) AS events, sum(usual) FILTER (events > 0) AS usual, sum(usual) AS everybody FROM near GROUP BY week
    )
    SELECT DISTINCT account_id, account_id AS example FROM around
    WHERE events = 0 AND before >= usual / 2 AND (after >= usual / 2 OR (after = 0 AND second >= usual / 2))
      AND week IN (SELECT week FROM fleet WHERE events >= usual * 0.8 AND usual >= everybody / 2)`,
  says: "have a week or two without any event between weeks as busy as ever, while others worked",
  why: "A hole in the export of one customer looks like a stop, and raises an alarm about somebody who did nothing unusual.",
  wayOut:
    "Look whether the customer was away; if not, export its events of these weeks again, or declare a lull of the account.",
  threshold: "a warning when a tenth of the accounts with 100 events in a usual week are concerned, else a note",
  severity: ({ looked, found }) => (found / looked >= 0.1 ? "warning" : "note"),
};
