import type { Preset } from "../preset.ts";
import { stripeSubscriptionRows } from "../stripe-sql.ts";

export const stripeEndedSubscriptions: Preset = {
  name: "stripe-ended-subscriptions",
  input: "outcomes",
  title: "Stripe, customers whose last subscription ended",
  document: "https://docs.stripe.com/api/subscriptions/object",
  howTo: "The same lines as for `stripe-subscriptions`. A customer with a subscription that goes on is left out.",
  limits: [
    "Only churns: the day the last subscription of a customer ended. Renewals, expansions and contractions are not recorded in subscriptions.",
    "A customer that moved to a contract outside Stripe looks as if it had left.",
  ],
  format: "jsonl",
  query: `SELECT customer_id, max(ended) AS ended, 'churned' AS our_kind FROM ${stripeSubscriptionRows}
    GROUP BY customer_id HAVING bool_and(is_over) ORDER BY customer_id`,
  columns: { account_id: "customer_id", occurred_on: "ended", kind: "our_kind" },
};
