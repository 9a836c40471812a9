-- one row per account and user with an event inside the window
WITH totals AS (
  SELECT account_id, user_id, sum(events)::BIGINT AS events
  FROM user_weeks
  GROUP BY account_id, user_id
)
SELECT * FROM totals
