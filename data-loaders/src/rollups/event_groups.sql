-- one row per account, week and command with its module, over every good event, inside the window or not
-- The first of the two passes over events. A null week is before the history begins (`since`).
-- It is large, so it is sorted once, when its part inside the window is written.
-- Quantities are decimals, so that their sum does not depend on the order of addition.
WITH grouped AS (
  SELECT
    account_id,
    week,
    event,
    module,
    sum(events)::BIGINT AS events,
    sum(quantity) AS quantity,
    nullif(count(DISTINCT user_id), 0)::INTEGER AS users,
    min(first_at) AS first_at,
    max(last_at) AS last_at
  FROM event_cells
  GROUP BY account_id, week, event, module
)
SELECT * FROM grouped
