-- one row per account, aliases merged
-- Accounts come from the accounts input and from events; an account that only events name is not listed.
WITH listed AS (
  SELECT * FROM accounts_input
),
seen AS (
  SELECT account_id, first_at::DATE AS first_event_on, last_at::DATE AS last_event_on
  FROM account_spans
),
merged AS (
  SELECT account_id, string_agg(old_id, '|' ORDER BY old_id) AS aliases
  FROM account_aliases
  GROUP BY account_id
),
held AS (
  SELECT account_id, max_by(seats, valid_from) AS seats
  FROM seats_input
  WHERE valid_from <= getvariable('last_week') + 6
  GROUP BY account_id
),
joined AS (
  SELECT
    account_id,
    slugs.slug,
    coalesce(listed.name, account_id) AS name,
    listed.segment,
    listed.plan,
    listed.owner,
    CASE
      WHEN listed.manager_rating IN ('red', '1', '2') THEN 'red'
      WHEN listed.manager_rating IN ('yellow', '3') THEN 'yellow'
      WHEN listed.manager_rating IN ('green', '4', '5') THEN 'green'
    END AS manager_rating,
    listed.annual_value,
    -- Codes of ISO 4217 are upper case; written otherwise, one currency would be summed as two.
    coalesce(upper(listed.currency), CASE WHEN listed.annual_value IS NOT NULL THEN getvariable('currency') END) AS currency,
    CASE WHEN account_id IN (SELECT account_id FROM seats_input) THEN held.seats ELSE listed.seats END AS seats,
    listed.started_on,
    listed.renews_on,
    listed.ended_on,
    coalesce(parents.account_id, listed.parent_id) AS parent_id,
    listed.sponsor_user_id,
    merged.aliases,
    listed.account_id IS NOT NULL AS listed,
    seen.first_event_on,
    seen.last_event_on
  FROM slugs
    LEFT JOIN listed USING (account_id)
    LEFT JOIN seen USING (account_id)
    LEFT JOIN merged USING (account_id)
    LEFT JOIN held USING (account_id)
    LEFT JOIN account_aliases AS parents ON listed.parent_id = parents.old_id
)
SELECT * FROM joined
ORDER BY account_id
