-- one row per event of the last four complete weeks, the newest fifty of each account
-- Every column takes part in the order, so that events of one moment always come out the same way.
WITH recent AS (
  SELECT account_id, occurred_at, event, module, user_id, quantity
  FROM recent_candidates
  WHERE occurred_at >= getvariable('since')
    AND occurred_at >= getvariable('last_week') - INTERVAL 21 DAY
    AND occurred_at < getvariable('last_week') + INTERVAL 7 DAY
    AND account_id NOT IN (SELECT account_id FROM excluded_accounts)
),
numbered AS (
  SELECT
    account_id,
    row_number() OVER (
      PARTITION BY account_id
      ORDER BY occurred_at DESC, event, module NULLS FIRST, user_id NULLS FIRST, quantity
    )::INTEGER AS position,
    occurred_at,
    event,
    module,
    user_id,
    quantity
  FROM recent
)
SELECT * FROM numbered
WHERE position <= 50
ORDER BY account_id, position
