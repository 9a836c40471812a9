import type { Preset } from "../preset.ts";
import { stripeSubscriptionRows } from "../stripe-sql.ts";

const price = (path: string) => `json_extract_string(item, '$.price.${path}')`;

export const stripeSubscriptions: Preset = {
  name: "stripe-subscriptions",
  input: "accounts",
  title: "Stripe, subscriptions of the API",
  document: "https://docs.stripe.com/api/subscriptions/object",
  howTo:
    "List subscriptions with `status=all`, oldest page first, and write one a line: `jq -c '.data[]'`. All subscriptions of a customer become one account.",
  limits: [
    "The account is the Stripe customer (`cus_...`): events must bear that id, or the accounts need aliases.",
    "Seats are the summed quantities of subscriptions that are paid: a guess, right where you sell by the seat.",
    "The annual value is price times quantity of subscriptions that are paid, before discounts and taxes; it is left empty where a price has tiers or is metered.",
    "The renewal is the end of the current period, so for a monthly subscription it is at most a month away.",
    "A subscription has no name of the customer and no segment.",
  ],
  format: "jsonl",
  query: `WITH subscriptions AS (SELECT * FROM ${stripeSubscriptionRows}),
    items AS (SELECT customer_id, units, unnest(json_extract(items, '$.data[*]')) AS item FROM subscriptions WHERE is_paid),
    priced AS (SELECT customer_id,
        try_cast(json_extract(item, '$.quantity') AS BIGINT) AS quantity,
        ${price("nickname")} AS plan,
        try_cast(${price("unit_amount")} AS DOUBLE) / units / try_cast(${price("recurring.interval_count")} AS BIGINT) *
          CASE ${price("recurring.interval")} WHEN 'year' THEN 1 WHEN 'month' THEN 12 WHEN 'week' THEN 52
            WHEN 'day' THEN 365 END AS per_year
      FROM items),
    totals AS (SELECT customer_id, sum(quantity) AS seats, min(plan) AS plan,
        CASE WHEN count(per_year * quantity) = count(*) THEN sum(per_year * quantity) END AS annual_value
      FROM priced GROUP BY customer_id)
    SELECT customer_id, any_value(totals.plan) AS plan, any_value(totals.seats) AS seats,
      any_value(totals.annual_value) AS annual_value, max(code) AS currency, min(began) AS started,
      max(renews) FILTER (WHERE NOT is_over) AS renews,
      CASE WHEN bool_and(is_over) THEN max(ended) END AS ended
    FROM subscriptions LEFT JOIN totals USING (customer_id) GROUP BY customer_id ORDER BY customer_id`,
  columns: {
    account_id: "customer_id",
    plan: "plan",
    annual_value: "annual_value",
    currency: "currency",
    seats: "seats",
    started_on: "started",
    renews_on: "renews",
    ended_on: "ended",
  },
};
