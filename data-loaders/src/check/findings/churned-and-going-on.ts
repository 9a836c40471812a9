import type { SourceFinding } from "../source-finding.ts";

/** Customers that outcomes call lost, who were renewed or worked later, or whom accounts call customers still. */
export const churnedAndGoingOn: SourceFinding = {
  finding: "churned-and-going-on",
  inputs: ["outcomes", "accounts", "events"],
  unit: "lost customers of the outcomes",
  examples: "account",
  looked: "SELECT count(DISTINCT account_id) FROM outcomes_input WHERE kind = 'churned'",
  found: `SELECT DISTINCT account_id, account_id AS example
    FROM (SELECT account_id, max(occurred_on) AS lost_on FROM outcomes_input WHERE kind = 'churned' GROUP BY account_id)
      JOIN accounts USING (account_id)
    WHERE last_event_on > lost_on + 56 AND (ended_on IS NULL OR ended_on > lost_on + 56)
      OR account_id IN (SELECT account_id FROM outcomes_input WHERE kind IN ('renewed', 'expanded') AND occurred_on > lost_on)`,
  says: "were renewed later, or have events eight weeks later and no such end in the accounts input",
  why: "What comes before a loss is learned from customers who were not lost.",
  wayOut: "Look which source is right: a single product cancelled is `contracted`, not `churned`.",
  threshold: "always a warning, because two sources contradict each other",
  severity: () => "warning",
};
