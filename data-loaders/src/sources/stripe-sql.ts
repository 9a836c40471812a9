import { rowsWith } from "./rows-with.ts";

/** Currencies that Stripe counts in whole units. Source: https://docs.stripe.com/currencies#zero-decimal */
const wholeCurrencies = "bif clp djf gnf jpy kmf krw mga pyg rwf ugx vnd vuv xaf xof xpf".split(" ");

const columns = ["items", "ended_at", "start_date", "current_period_end", "currency", "status"];

/** Seconds since 1970, also where a pipeline has made a moment of them. */
function seconds(name: string): string {
  return `coalesce(try_cast(${name} AS BIGINT), epoch(try_cast(${name} AS TIMESTAMPTZ))::BIGINT)`;
}

/**
 * SQL of the subscriptions that ever began, the newest line of each: `customer_id`, `is_over`, `is_paid`, `ended`,
 * `began`, `renews` (seconds since 1970), `code`, `units` to the currency, and the JSON `items`.
 */
export const stripeSubscriptionRows = `(SELECT *,
    CASE WHEN starts_with(customer, '{') THEN json_extract_string(customer, '$.id')
         WHEN starts_with(customer, '"') THEN json_extract_string(customer, '$') ELSE customer END AS customer_id,
    status = 'canceled' AS is_over,
    status IN ('active', 'past_due') AS is_paid,
    ${seconds("ended_at")} AS ended,
    ${seconds("start_date")} AS began,
    coalesce(${seconds("current_period_end")},
      try_cast(json_extract(items, '$.data[0].current_period_end') AS BIGINT)) AS renews,
    upper(currency) AS code,
    CASE WHEN currency IN (${wholeCurrencies.map((code) => `'${code}'`).join(", ")}) THEN 1 ELSE 100 END AS units
  FROM ${rowsWith(...columns)}
  WHERE status NOT IN ('incomplete', 'incomplete_expired')
  QUALIFY row_number() OVER (PARTITION BY id ORDER BY _file DESC, _line DESC) = 1)`;
