-- one row per account, week and command with its module, over every good event, inside the window or not
-- The first of the two passes over raw events. A null week is before the history begins (`since`).
-- It is large, so it is sorted once, when its part inside the window is written.
-- Quantities are decimals, so that their sum does not depend on the order of addition.
WITH dated AS (
  SELECT
    account_id,
    CASE WHEN occurred_at >= getvariable('since') THEN date_trunc('week', occurred_at)::DATE END AS week,
    event,
    module,
    user_id,
    quantity,
    occurred_at
  FROM events
),
grouped AS (
  SELECT
    account_id,
    week,
    event,
    module,
    count(*) AS events,
    sum(quantity) AS quantity,
    nullif(count(DISTINCT user_id), 0)::INTEGER AS users,
    min(occurred_at) AS first_at,
    max(occurred_at) AS last_at
  FROM dated
  GROUP BY account_id, week, event, module
)
SELECT * FROM grouped
